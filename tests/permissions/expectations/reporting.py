"""Forms, indicators, periods, obligations, reports, and the superior's desk."""

TABLE = """
method route                                  states  nobody others | lead coord office leader town view mach admin
GET    forms/                                 *       401    ok     | ok   ok    ok     ok     ok   ok   ok   ok
GET    forms/{form}/                          *       401    ok     | ok   ok    ok     ok     ok   ok   ok   ok
GET    indicators/                            *       401    ok     | ok   ok    ok     ok     ok   ok   ok   ok

GET    units/{unit}/obligations/              *       401    404    | ok   ok    ok     ok     .    ok   ok   .
GET    units/{unit}/obligations/{obligation}/ *       401    404    | ok   ok    ok     ok     .    ok   ok   .

GET    units/{unit}/reports/                  *       401    404    | ok   ok    ok     ok     .    ok   ok   .
POST   units/{unit}/reports/                  owed    401    404    | .    .     ok     .      .    .    ok   .
POST   units/{unit}/reports/                  draft,pending_approval,approved,sent,returned,accepted,correcting \
                                                      401    404    | .    .     409    .      .    .    409  .
GET    units/{unit}/reports/{report}/         *       401    404    | ok   ok    ok     ok     .    ok   ok   .

POST   units/{unit}/reports/{report}/check/   *       401    404    | ok   ok    ok     ok     .    ok   ok   .
POST   units/{unit}/reports/{report}/submit/  draft,returned,correcting \
                                                      401    404    | .    .     ok     .      .    .    .    .
POST   units/{unit}/reports/{report}/submit/  pending_approval,approved,sent,accepted \
                                                      401    404    | .    .     409    .      .    .    .    .
POST   units/{unit}/reports/{report}/approve/ pending_approval \
                                                      401    404    | .    .     .      ok     .    .    .    .
POST   units/{unit}/reports/{report}/approve/ draft,approved,sent,returned,accepted,correcting \
                                                      401    404    | .    .     .      409    .    .    .    .
POST   units/{unit}/reports/{report}/refuse/  pending_approval,approved \
                                                      401    404    | .    .     .      ok     .    .    .    .
POST   units/{unit}/reports/{report}/refuse/  draft,sent,returned,accepted,correcting \
                                                      401    404    | .    .     .      409    .    .    .    .
POST   units/{unit}/reports/{report}/recall/  pending_approval,approved \
                                                      401    404    | .    .     ok     .      .    .    .    .
POST   units/{unit}/reports/{report}/recall/  draft,sent,returned,accepted,correcting \
                                                      401    404    | .    .     409    .      .    .    .    .
POST   units/{unit}/reports/{report}/send/    approved \
                                                      401    404    | .    .     ok     ok     .    .    .    .
POST   units/{unit}/reports/{report}/send/    draft,pending_approval,sent,returned,accepted,correcting \
                                                      401    404    | .    .     409    409    .    .    .    .
POST   units/{unit}/reports/{report}/correct/ accepted \
                                                      401    404    | .    .     ok     .      .    .    .    .
POST   units/{unit}/reports/{report}/correct/ draft,pending_approval,approved,sent,returned,correcting \
                                                      401    404    | .    .     409    .      .    .    .    .

GET    units/{unit}/reports/{report}/forms/   *       401    404    | ok   ok    ok     ok     .    ok   ok   .
GET    units/{unit}/reports/{report}/forms/{form}/ \
                                              *       401    404    | ok   ok    ok     ok     .    ok   ok   .
PATCH  units/{unit}/reports/{report}/forms/{form}/ \
                                              draft,returned,correcting \
                                                      401    404    | .    .     ok     .      .    .    ok   .
PATCH  units/{unit}/reports/{report}/forms/{form}/ \
                                              pending_approval,approved,sent,accepted \
                                                      401    404    | .    .     409    .      .    .    409  .
GET    units/{unit}/reports/{report}/forms/{form}/rows/{row}/ \
                                              *       401    404    | ok   ok    ok     ok     .    ok   ok   .
PATCH  units/{unit}/reports/{report}/forms/{form}/rows/{row}/ \
                                              draft,returned,correcting \
                                                      401    404    | .    .     ok     .      .    .    ok   .
PATCH  units/{unit}/reports/{report}/forms/{form}/rows/{row}/ \
                                              pending_approval,approved,sent,accepted \
                                                      401    404    | .    .     409    .      .    .    409  .
GET    units/{unit}/reports/{report}/versions/ \
                                              *       401    404    | ok   ok    ok     ok     .    ok   ok   .
GET    units/{unit}/reports/{report}/versions/{version}/ \
                                              *       401    404    | ok   ok    ok     ok     .    ok   ok   .

GET    units/{unit}/received/reports/         *       401    404    | .    .     .      .      ok   .    ok   .
GET    units/{unit}/received/reports/{version}/ \
                                              *       401    404    | .    .     .      .      ok   .    ok   .
GET    units/{unit}/received/reports/{version}/review/ \
                                              sent    401    404    | .    .     .      .      404  .    404  .
GET    units/{unit}/received/reports/{version}/review/ \
                                              returned,accepted \
                                                      401    404    | .    .     .      .      ok   .    ok   .
POST   units/{unit}/received/reports/{version}/review/ \
                                              sent    401    404    | .    .     .      .      ok   .    .    .
POST   units/{unit}/received/reports/{version}/review/ \
                                              returned,accepted \
                                                      401    404    | .    .     .      .      409  .    .    .

GET    units/{unit}/periods/                  *       401    404    | .    .     .      .      ok   .    ok   .
POST   units/{unit}/periods/                  new     401    404    | .    .     .      .      ok   .    .    .
POST   units/{unit}/periods/                  opened  401    404    | .    .     .      .      409  .    .    .
GET    units/{unit}/periods/{period}/         *       401    404    | .    .     .      .      ok   .    ok   .
GET    units/{unit}/periods/{period}/completeness/ \
                                              *       401    404    | .    .     .      .      ok   .    ok   .
GET    units/{unit}/consolidated/{period}/    *       401    404    | .    .     .      .      ok   .    ok   .
GET    units/{unit}/consolidated/{period}/cells/ \
                                              *       401    404    | .    .     .      .      ok   .    ok   .
"""
