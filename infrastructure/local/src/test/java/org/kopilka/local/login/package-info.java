/** Members who sign in, on the whole platform of template.yaml and over HTTP only. */
@NullMarked
package org.kopilka.local.login;

import org.jspecify.annotations.NullMarked;
