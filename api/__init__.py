"""The HTTP edge: settings, routes, the embedded server, and everything that knows REST framework."""
