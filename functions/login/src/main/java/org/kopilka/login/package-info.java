/**
 * Signing in over HTTP. A phone that is somebody's and one that is nobody's are answered alike
 * until its holder has proved to hold it; no phone, code or token leaves it in an event or a log.
 */
@NullMarked
package org.kopilka.login;

import org.jspecify.annotations.NullMarked;
