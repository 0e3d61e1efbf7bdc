"""Units and accounts."""

TABLE = """
method route                                  states  nobody others | lead coord office leader town view mach admin
GET    me/                                    *       401    ok     | ok   ok    ok     ok     ok   ok   ok   ok
GET    units/                                 *       401    ok     | ok   ok    ok     ok     ok   ok   ok   ok
GET    units/{unit}/                          *       401    404    | ok   ok    ok     ok     ok   ok   ok   ok
GET    units/{unit}/audit-events/             *       401    404    | .    .     .      ok     ok   .    .    ok

GET    me/sessions/                           *       401    ok     | ok   ok    ok     ok     ok   ok   ok   ok
DELETE me/sessions/{session}/                 *       401    404    | 404  404   ok     404    404  404  404  404
GET    me/mail-address/                       *       401    ok     | ok   ok    ok     ok     ok   ok   ok   ok
PUT    me/mail-address/                       *       401    ok     | ok   ok    ok     ok     ok   ok   ok   ok
GET    me/calendar-feeds/                     *       401    ok     | ok   ok    ok     ok     ok   ok   ok   ok
POST   me/calendar-feeds/                     *       401    ok     | ok   ok    ok     ok     ok   ok   ok   ok
DELETE me/calendar-feeds/{feed}/              *       401    404    | 404  404   ok     404    404  404  404  404
GET    me/tokens/                             *       401    ok     | ok   ok    ok     ok     ok   ok   ok   ok
DELETE me/tokens/{token}/                     *       401    404    | 404  404   ok     404    404  404  404  404

GET    units/{unit}/members/                  *       401    404    | .    .     .      .      .    .    .    ok
POST   units/{unit}/members/                  new     401    404    | .    .     .      .      .    .    .    ok
POST   units/{unit}/members/                  held    401    404    | .    .     .      .      .    .    .    409
GET    units/{unit}/members/{member}/         *       401    404    | .    .     .      .      .    .    .    ok
PATCH  units/{unit}/members/{member}/         running 401    404    | .    .     .      .      .    .    .    ok
PATCH  units/{unit}/members/{member}/         over    401    404    | .    .     .      .      .    .    .    409
POST   units/{unit}/members/{member}/invitation/ \
                                              running,over \
                                                      401    404    | .    .     .      .      .    .    .    ok
POST   units/{unit}/members/{member}/invitation/ \
                                              own     401    404    | .    .     .      .      .    .    .    409
GET    units/{unit}/subordinates/{subordinate}/administrators/ \
                                              *       401    404    | .    .     .      .      .    .    .    ok
POST   units/{unit}/subordinates/{subordinate}/administrators/ \
                                              vacant  401    404    | .    .     .      .      .    .    .    ok
POST   units/{unit}/subordinates/{subordinate}/administrators/ \
                                              appointed \
                                                      401    404    | .    .     .      .      .    .    .    409
POST   units/{unit}/subordinates/{subordinate}/administrators/{administrator}/invitation/ \
                                              appointed \
                                                      401    404    | .    .     .      .      .    .    .    ok

POST   units/{unit}/people/import/            *       401    404    | .    .     .      .      .    .    .    ok

GET    units/{unit}/positions/                *       401    404    | ok   ok    ok     ok     ok   ok   ok   ok
POST   units/{unit}/positions/                new     401    404    | .    .     .      .      .    .    .    ok
POST   units/{unit}/positions/                held    401    404    | .    .     .      .      .    .    .    409
GET    units/{unit}/positions/{position}/     *       401    404    | ok   ok    ok     ok     ok   ok   ok   ok
PATCH  units/{unit}/positions/{position}/     *       401    404    | .    .     .      .      .    .    .    ok
GET    units/{unit}/positions/{position}/holders/ \
                                              *       401    404    | ok   ok    ok     ok     ok   ok   ok   ok
POST   units/{unit}/positions/{position}/holders/ \
                                              new     401    404    | .    .     .      .      .    .    .    ok
POST   units/{unit}/positions/{position}/holders/ \
                                              held    401    404    | .    .     .      .      .    .    .    409
GET    units/{unit}/holders/{holder}/         *       401    404    | ok   ok    ok     ok     ok   ok   ok   ok
PATCH  units/{unit}/holders/{holder}/         running 401    404    | .    .     .      .      .    .    .    ok
PATCH  units/{unit}/holders/{holder}/         over    401    404    | .    .     .      .      .    .    .    409

GET    units/{unit}/machines/                 *       401    404    | .    .     .      .      .    .    .    ok
POST   units/{unit}/machines/                 *       401    404    | .    .     .      .      .    .    .    ok
GET    units/{unit}/machines/{machine}/       *       401    404    | .    .     .      .      .    .    .    ok
PATCH  units/{unit}/machines/{machine}/       *       401    404    | .    .     .      .      .    .    .    ok
POST   units/{unit}/machines/{machine}/secrets/ \
                                              one     401    404    | .    .     .      .      .    .    .    ok
POST   units/{unit}/machines/{machine}/secrets/ \
                                              two     401    404    | .    .     .      .      .    .    .    409
DELETE units/{unit}/machines/{machine}/secrets/{secret}/ \
                                              two     401    404    | .    .     .      .      .    .    .    ok
DELETE units/{unit}/machines/{machine}/secrets/{secret}/ \
                                              one     401    404    | .    .     .      .      .    .    .    409

GET    units/{unit}/duty-waivers/             *       401    404    | .    .     .      .      .    .    .    ok
POST   units/{unit}/duty-waivers/             new     401    404    | .    .     .      .      .    .    .    ok
POST   units/{unit}/duty-waivers/             held    401    404    | .    .     .      .      .    .    .    409
GET    units/{unit}/duty-waivers/{waiver}/    *       401    404    | .    .     .      .      .    .    .    ok
PATCH  units/{unit}/duty-waivers/{waiver}/    running 401    404    | .    .     .      .      .    .    .    ok
PATCH  units/{unit}/duty-waivers/{waiver}/    over    401    404    | .    .     .      .      .    .    .    409
"""
