"""An HTTP API's routes come from the OpenAPI document that SAM writes into its `Body`, which MiniStack ignores."""

import json

from ministack.services import apigateway
from ministack.services.cloudformation import provisioners

METHODS = {"get", "post", "put", "patch", "delete", "head", "options", "x-amazon-apigateway-any-method"}
AUTHORIZER = "x-amazon-apigateway-authorizer"
INTEGRATION = "x-amazon-apigateway-integration"


def _made(answer):
    status, _, body = answer
    if status >= 400:
        raise ValueError(body)
    return json.loads(body) if body else {}


def _authorizer(api, name, scheme):
    given = scheme.get(AUTHORIZER) or {}
    source = given.get("identitySource") or []
    definition = {
        "name": name,
        "authorizerType": "JWT" if given.get("type") == "jwt" else "REQUEST",
        "identitySource": [source] if isinstance(source, str) else source,
        "authorizerUri": given.get("authorizerUri"),
        "authorizerPayloadFormatVersion": given.get("authorizerPayloadFormatVersion"),
        "enableSimpleResponses": given.get("enableSimpleResponses"),
        "jwtConfiguration": given.get("jwtConfiguration"),
        "authorizerResultTtlInSeconds": given.get("authorizerResultTtlInSeconds"),
    }
    made = _made(apigateway._create_authorizer(api, {k: v for k, v in definition.items() if v is not None}))
    return made["authorizerId"], "JWT" if definition["authorizerType"] == "JWT" else "CUSTOM"


def _route(api, path, method, operation, authorizers):
    given = operation.get(INTEGRATION) or {}
    integration = _made(
        apigateway._create_integration(
            api,
            {
                "integrationType": str(given.get("type", "aws_proxy")).upper(),
                "integrationUri": given.get("uri"),
                "integrationMethod": given.get("httpMethod", "POST"),
                "payloadFormatVersion": given.get("payloadFormatVersion", "2.0"),
            },
        )
    )
    verb = "ANY" if method.startswith("x-") else method.upper()
    route = {
        "routeKey": "$default" if path == "/$default" else f"{verb} {path}",
        "target": "integrations/" + integration["integrationId"],
        "authorizationType": "NONE",
    }
    for requirement in operation.get("security") or []:
        for name, scopes in requirement.items():
            if name in authorizers:
                route["authorizerId"], route["authorizationType"] = authorizers[name]
                if scopes:
                    route["authorizationScopes"] = scopes
    _made(apigateway._create_route(api, route))


def _read(api, document):
    schemes = (document.get("components") or {}).get("securitySchemes") or document.get("securityDefinitions") or {}
    authorizers = {name: _authorizer(api, name, scheme) for name, scheme in schemes.items()}
    for path, item in (document.get("paths") or {}).items():
        for method, operation in item.items():
            if method.lower() in METHODS:
                _route(api, path, method, operation, authorizers)


def adapt():
    api_type = provisioners._RESOURCE_HANDLERS["AWS::ApiGatewayV2::Api"]
    create, update = api_type["create"], api_type.get("update")

    def create_with_routes(logical_id, properties, stack, *args, **options):
        made = create(logical_id, properties, stack, *args, **options)
        if properties.get("Body"):
            _read(made[0], properties["Body"])
        return made

    def update_with_routes(physical_id, old, new, stack, *args, **options):
        made = update(physical_id, old, new, stack, *args, **options)
        api = made[0] if isinstance(made, tuple) else physical_id
        if new.get("Body") and new["Body"] != old.get("Body"):
            for kept in (apigateway._routes, apigateway._integrations, apigateway._authorizers):
                kept[api] = {}
            _read(api, new["Body"])
        return made

    api_type["create"] = create_with_routes
    if update:
        api_type["update"] = update_with_routes
