"""An HTTP API's routes come from the OpenAPI document that SAM writes into its `Body`, which MiniStack ignores."""

import json

from ministack.services import apigateway
from ministack.services.cloudformation import provisioners

AUTHORIZER = "x-amazon-apigateway-authorizer"
INTEGRATION = "x-amazon-apigateway-integration"


def _made(answer):
    status, _, body = answer
    if status >= 400:
        raise ValueError(body)
    return json.loads(body) if body else {}


def _authorizer(api, name, scheme):
    given = scheme[AUTHORIZER]
    definition = {
        "name": name,
        "authorizerType": "REQUEST",
        "identitySource": given["identitySource"],
        "authorizerUri": given["authorizerUri"],
        "authorizerPayloadFormatVersion": given["authorizerPayloadFormatVersion"],
        "enableSimpleResponses": given["enableSimpleResponses"],
        "authorizerResultTtlInSeconds": given["authorizerResultTtlInSeconds"],
    }
    return _made(apigateway._create_authorizer(api, definition))["authorizerId"]


def _integration(api, given):
    definition = {
        "integrationType": given["type"].upper(),
        "integrationUri": given["uri"],
        "integrationMethod": given["httpMethod"],
        "payloadFormatVersion": given["payloadFormatVersion"],
    }
    return _made(apigateway._create_integration(api, definition))["integrationId"]


def _route(api, path, method, operation, authorizers):
    route = {
        "routeKey": f"{method.upper()} {path}",
        "target": "integrations/" + _integration(api, operation[INTEGRATION]),
        "authorizationType": "NONE",
    }
    for requirement in operation.get("security", []):
        for name in authorizers.keys() & requirement.keys():
            route.update(authorizerId=authorizers[name], authorizationType="CUSTOM")
    _made(apigateway._create_route(api, route))


def _read(api, document):
    schemes = document["components"]["securitySchemes"]
    authorizers = {name: _authorizer(api, name, scheme) for name, scheme in schemes.items()}
    for path, item in document["paths"].items():
        for method, operation in item.items():
            _route(api, path, method, operation, authorizers)


def adapt():
    api_type = provisioners._RESOURCE_HANDLERS["AWS::ApiGatewayV2::Api"]
    create = api_type["create"]

    def create_with_routes(logical_id, properties, stack, *args, **options):
        made = create(logical_id, properties, stack, *args, **options)
        _read(made[0], properties["Body"])
        return made

    api_type["create"] = create_with_routes
