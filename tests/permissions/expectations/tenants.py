"""Units and accounts."""

TABLE = """
method route                                  states  nobody others | lead coord office leader town view mach admin
GET    me/                                    *       401    ok     | ok   ok    ok     ok     ok   ok   ok   ok
GET    units/                                 *       401    ok     | ok   ok    ok     ok     ok   ok   ok   ok
GET    units/{unit}/                          *       401    404    | ok   ok    ok     ok     ok   ok   ok   ok
GET    units/{unit}/audit-events/             *       401    404    | .    .     .      ok     ok   .    .    ok
"""
