"""The demonstration: the scenario of the first release, played over HTTP."""
