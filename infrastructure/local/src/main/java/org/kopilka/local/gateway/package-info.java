/**
 * HTTP, as API Gateway would do it: routes, authorizer, events of payload 2.0. Nothing here may
 * look into a body.
 */
@NullMarked
package org.kopilka.local.gateway;

import org.jspecify.annotations.NullMarked;
