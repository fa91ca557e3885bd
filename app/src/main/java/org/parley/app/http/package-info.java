/// A small HTTP server for one machine or one team: routes, their checked parameters, problem
/// details (RFC 9457), server-sent events, and a gate that every request passes. It knows nothing
/// of trade.
///
/// ## Design history
///
/// Jetty's server alone, without servlets: it brings routes, limits, graceful shutdown and static
/// files in four jars. See `docs/decisions/0074-http-server.md`.
@NullMarked
package org.parley.app.http;

import org.jspecify.annotations.NullMarked;
