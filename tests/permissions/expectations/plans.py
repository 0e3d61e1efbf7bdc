"""Plans and tasks. The task tried is led by a position of the lead's, and coordinated by one of the coordinator's."""

TABLE = """
method route                                  states  nobody others | lead coord office leader town view mach admin
GET    units/{unit}/plan-aliases/             *       401    404    | ok   ok    ok     ok     .    ok   ok   .
POST   units/{unit}/plan-aliases/             new     401    404    | .    .     ok     .      .    .    .    .
POST   units/{unit}/plan-aliases/             held    401    404    | .    .     409    .      .    .    .    .
DELETE units/{unit}/plan-aliases/{alias}/     *       401    404    | .    .     ok     .      .    .    .    .
GET    units/{unit}/plan-headings/            *       401    404    | ok   ok    ok     ok     .    ok   ok   .
POST   units/{unit}/plan-headings/            new     401    404    | .    .     ok     .      .    .    .    .
POST   units/{unit}/plan-headings/            held    401    404    | .    .     409    .      .    .    .    .
DELETE units/{unit}/plan-headings/{heading}/  *       401    404    | .    .     ok     .      .    .    .    .

GET    units/{unit}/inbox/                    *       401    404    | ok   ok    ok     ok     .    ok   ok   .
POST   units/{unit}/inbox/{digest}/read/      *       401    404    | 404  404   ok     404    .    404  404  .
POST   units/{unit}/digests/{digest}/chat/    *       401    404    | .    .     ok     .      .    .    .    .
GET    units/{unit}/reminders/                *       401    404    | ok   ok    ok     ok     .    ok   ok   .
POST   units/{unit}/reminders/                *       401    404    | .    .     ok     .      .    .    .    .
GET    units/{unit}/reminder-rule/            *       401    404    | ok   ok    ok     ok     .    ok   ok   .
PATCH  units/{unit}/reminder-rule/            *       401    404    | .    .     ok     .      .    .    .    .

GET    units/{unit}/plans/                    *       401    404    | ok   ok    ok     ok     .    ok   ok   .
POST   units/{unit}/plans/import/             new     401    404    | .    .     ok     .      .    .    .    .
POST   units/{unit}/plans/import/             draft,pending_approval,approved,issued,closed \
                                                      401    404    | .    .     409    .      .    .    .    .
GET    units/{unit}/plans/{plan}/             *       401    404    | ok   ok    ok     ok     .    ok   ok   .
DELETE units/{unit}/plans/{plan}/             draft   401    404    | .    .     ok     .      .    .    .    .
DELETE units/{unit}/plans/{plan}/             pending_approval,approved,issued,closed \
                                                      401    404    | .    .     409    .      .    .    .    .
PATCH  units/{unit}/plans/{plan}/             draft   401    404    | .    .     ok     .      .    .    .    .
PATCH  units/{unit}/plans/{plan}/             pending_approval,approved,issued,closed \
                                                      401    404    | .    .     409    .      .    .    .    .
POST   units/{unit}/plans/{plan}/lines/       draft   401    404    | .    .     ok     .      .    .    .    .
POST   units/{unit}/plans/{plan}/lines/       pending_approval,approved,issued,closed \
                                                      401    404    | .    .     409    .      .    .    .    .
PATCH  units/{unit}/plans/{plan}/lines/{line}/ \
                                              draft   401    404    | .    .     ok     .      .    .    .    .
PATCH  units/{unit}/plans/{plan}/lines/{line}/ \
                                              pending_approval,approved,issued,closed \
                                                      401    404    | .    .     409    .      .    .    .    .
DELETE units/{unit}/plans/{plan}/lines/{line}/ \
                                              draft   401    404    | .    .     ok     .      .    .    .    .
DELETE units/{unit}/plans/{plan}/lines/{line}/ \
                                              pending_approval,approved,issued,closed \
                                                      401    404    | .    .     409    .      .    .    .    .
POST   units/{unit}/plans/{plan}/import/      draft   401    404    | .    .     ok     .      .    .    .    .
POST   units/{unit}/plans/{plan}/import/      pending_approval,approved,issued,closed \
                                                      401    404    | .    .     409    .      .    .    .    .
GET    units/{unit}/plans/{plan}/changes/     *       401    404    | ok   ok    ok     ok     .    ok   ok   .
POST   units/{unit}/plans/{plan}/copy/        *       401    404    | .    .     ok     .      .    .    .    .
GET    units/{unit}/plans/{plan}/steps/       *       401    404    | ok   ok    ok     ok     .    ok   ok   .
GET    units/{unit}/plans/{plan}/lint/        *       401    404    | ok   ok    ok     ok     .    ok   ok   .
GET    units/{unit}/plans/{plan}/source/      *       401    404    | ok   ok    ok     ok     .    ok   ok   .
GET    units/{unit}/plans/{plan}/document/    *       401    404    | ok   ok    ok     ok     .    ok   ok   .
GET    units/{unit}/plans/{plan}/workbook/    *       401    404    | ok   ok    ok     ok     .    ok   ok   .

POST   units/{unit}/plans/{plan}/submit/      draft   401    404    | .    .     ok     .      .    .    .    .
POST   units/{unit}/plans/{plan}/submit/      pending_approval,approved,issued,closed \
                                                      401    404    | .    .     409    .      .    .    .    .
POST   units/{unit}/plans/{plan}/approve/     pending_approval \
                                                      401    404    | .    .     .      ok     .    .    .    .
POST   units/{unit}/plans/{plan}/approve/     draft,approved,issued,closed \
                                                      401    404    | .    .     .      409    .    .    .    .
POST   units/{unit}/plans/{plan}/refuse/      pending_approval \
                                                      401    404    | .    .     .      ok     .    .    .    .
POST   units/{unit}/plans/{plan}/refuse/      draft,approved,issued,closed \
                                                      401    404    | .    .     .      409    .    .    .    .
POST   units/{unit}/plans/{plan}/recall/      pending_approval \
                                                      401    404    | .    .     ok     .      .    .    .    .
POST   units/{unit}/plans/{plan}/recall/      draft,approved,issued,closed \
                                                      401    404    | .    .     409    .      .    .    .    .
POST   units/{unit}/plans/{plan}/issue/       approved \
                                                      401    404    | .    .     ok     .      .    .    .    .
POST   units/{unit}/plans/{plan}/issue/       draft,pending_approval,issued,closed \
                                                      401    404    | .    .     409    .      .    .    .    .
POST   units/{unit}/plans/{plan}/amend/       approved,issued \
                                                      401    404    | .    .     ok     .      .    .    .    .
POST   units/{unit}/plans/{plan}/amend/       draft,pending_approval,closed \
                                                      401    404    | .    .     409    .      .    .    .    .
POST   units/{unit}/plans/{plan}/close/       issued \
                                                      401    404    | .    .     .      ok     .    .    .    .
POST   units/{unit}/plans/{plan}/close/       draft,pending_approval,approved,closed \
                                                      401    404    | .    .     .      409    .    .    .    .
POST   units/{unit}/plans/{plan}/resume/      closed  401    404    | .    .     .      ok     .    .    .    .
POST   units/{unit}/plans/{plan}/resume/      draft,pending_approval,approved,issued \
                                                      401    404    | .    .     .      409    .    .    .    .

GET    units/{unit}/tasks/                    *       401    404    | ok   ok    ok     ok     .    ok   ok   .
GET    units/{unit}/tasks/{task}/             *       401    404    | ok   ok    ok     ok     .    ok   ok   .
GET    units/{unit}/tasks/{task}/updates/     *       401    404    | ok   ok    ok     ok     .    ok   ok   .
POST   units/{unit}/tasks/{task}/progress/    approved,issued \
                                                      401    404    | ok   .     ok     fact   .    .    .    .
POST   units/{unit}/tasks/{task}/progress/    draft,pending_approval,closed \
                                                      401    404    | 409  .     409    fact   .    .    .    .
POST   units/{unit}/tasks/{task}/contributions/ \
                                              approved,issued \
                                                      401    404    | fact ok    fact   fact   .    .    .    .
POST   units/{unit}/tasks/{task}/contributions/ \
                                              draft,pending_approval,closed \
                                                      401    404    | fact 409   fact   fact   .    .    .    .

GET    units/{unit}/tasks/counts/             *       401    404    | ok   ok    ok     ok     .    ok   ok   .
GET    units/{unit}/dashboard/                *       401    404    | ok   ok    ok     ok     .    ok   ok   .
POST   units/{unit}/tasks/{task}/confirm/     *       401    404    | .    .     409    .      .    .    .    .
POST   units/{unit}/tasks/{task}/reopen/      *       401    404    | .    .     409    .      .    .    .    .
PUT    units/{unit}/tasks/{task}/accountable/ *       401    404    | .    .     409    .      .    .    .    .

GET    units/{unit}/tasks/{task}/extensions/  *       401    404    | ok   ok    ok     ok     .    ok   ok   .
POST   units/{unit}/tasks/{task}/extensions/  issued  401    404    | ok   .     fact   fact   .    .    .    .
POST   units/{unit}/tasks/{task}/extensions/  draft,pending_approval,approved,closed \
                                                      401    404    | 409  .     fact   fact   .    .    .    .
GET    units/{unit}/tasks/{task}/extensions/{extension}/ \
                                              approved \
                                                      401    404    | ok   ok    ok     ok     .    ok   ok   .
GET    units/{unit}/tasks/{task}/extensions/{extension}/ \
                                              draft,pending_approval,issued,closed \
                                                      401    404    | 404  404   404    404    .    404  404  .
POST   units/{unit}/tasks/{task}/extensions/{extension}/grant/ \
                                              approved \
                                                      401    404    | .    .     ok     .      .    .    .    .
POST   units/{unit}/tasks/{task}/extensions/{extension}/grant/ \
                                              draft,pending_approval,issued,closed \
                                                      401    404    | .    .     404    .      .    .    .    .
POST   units/{unit}/tasks/{task}/extensions/{extension}/refuse/ \
                                              approved \
                                                      401    404    | .    .     ok     .      .    .    .    .
POST   units/{unit}/tasks/{task}/extensions/{extension}/refuse/ \
                                              draft,pending_approval,issued,closed \
                                                      401    404    | .    .     404    .      .    .    .    .
POST   units/{unit}/tasks/{task}/extensions/{extension}/withdraw/ \
                                              approved \
                                                      401    404    | ok   .     fact   fact   .    .    .    .
POST   units/{unit}/tasks/{task}/extensions/{extension}/withdraw/ \
                                              draft,pending_approval,issued,closed \
                                                      401    404    | 404  .     404    404    .    .    .    .

GET    units/{unit}/tasks/{task}/deliverables/ \
                                              *       401    404    | ok   ok    ok     ok     .    ok   ok   .
POST   units/{unit}/tasks/{task}/deliverables/links/ \
                                              approved,issued \
                                                      401    404    | ok   .     fact   fact   .    .    .    .
POST   units/{unit}/tasks/{task}/deliverables/links/ \
                                              draft,pending_approval,closed \
                                                      401    404    | 409  .     fact   fact   .    .    .    .
POST   units/{unit}/tasks/{task}/deliverables/documents/ \
                                              approved,issued \
                                                      401    404    | ok   .     fact   fact   .    .    .    .
POST   units/{unit}/tasks/{task}/deliverables/documents/ \
                                              draft,pending_approval,closed \
                                                      401    404    | 409  .     fact   fact   .    .    .    .
POST   units/{unit}/tasks/{task}/deliverables/files/ \
                                              approved,issued \
                                                      401    404    | ok   .     fact   fact   .    .    .    .
POST   units/{unit}/tasks/{task}/deliverables/files/ \
                                              draft,pending_approval,closed \
                                                      401    404    | 409  .     fact   fact   .    .    .    .
GET    units/{unit}/tasks/{task}/deliverables/{deliverable}/ \
                                              approved \
                                                      401    404    | ok   ok    ok     ok     .    ok   ok   .
GET    units/{unit}/tasks/{task}/deliverables/{deliverable}/ \
                                              draft,pending_approval,issued,closed \
                                                      401    404    | 404  404   404    404    .    404  404  .
DELETE units/{unit}/tasks/{task}/deliverables/{deliverable}/ \
                                              approved \
                                                      401    404    | ok   .     fact   fact   .    .    .    .
DELETE units/{unit}/tasks/{task}/deliverables/{deliverable}/ \
                                              draft,pending_approval,issued,closed \
                                                      401    404    | 404  .     404    404    .    .    .    .
GET    units/{unit}/tasks/{task}/deliverables/{deliverable}/file/ \
                                              approved \
                                                      401    404    | ok   ok    ok     ok     .    ok   ok   .
GET    units/{unit}/tasks/{task}/deliverables/{deliverable}/file/ \
                                              draft,pending_approval,issued,closed \
                                                      401    404    | 404  404   404    404    .    404  404  .

GET    units/{unit}/tasks/{task}/check-ins/   *       401    404    | ok   ok    ok     ok     .    ok   ok   .
POST   units/{unit}/tasks/{task}/check-ins/   *       401    404    | 409  .     409    fact   .    .    .    .
GET    units/{unit}/check-ins/{obligation}/   *       401    404    | ok   ok    ok     ok     .    ok   ok   .
POST   units/{unit}/check-ins/{obligation}/   *       401    404    | 409  .     ok     409    .    .    .    .

GET    units/{unit}/received/progress/        *       401    404    | .    .     .      .      ok   .    ok   .
GET    units/{unit}/offers/                   *       401    404    | .    .     .      .      ok   .    .    .
POST   units/{unit}/offers/                   *       401    404    | .    .     .      .      ok   .    .    .
GET    units/{unit}/offers/{offer}/           *       401    404    | .    .     .      .      ok   .    .    .
DELETE units/{unit}/offers/{offer}/           open    401    404    | .    .     .      .      ok   .    .    .
DELETE units/{unit}/offers/{offer}/           taken,declined \
                                                      401    404    | .    .     .      .      409  .    .    .
GET    units/{unit}/received/offers/          *       401    404    | ok   ok    ok     ok     .    ok   ok   .
GET    units/{unit}/received/offers/{offer}/  *       401    404    | ok   ok    ok     ok     .    ok   ok   .
POST   units/{unit}/received/offers/{offer}/take/ \
                                              open    401    404    | .    .     ok     .      .    .    .    .
POST   units/{unit}/received/offers/{offer}/take/ \
                                              taken,declined \
                                                      401    404    | .    .     409    .      .    .    .    .
POST   units/{unit}/received/offers/{offer}/decline/ \
                                              open    401    404    | .    .     ok     .      .    .    .    .
POST   units/{unit}/received/offers/{offer}/decline/ \
                                              taken,declined \
                                                      401    404    | .    .     409    .      .    .    .    .
GET    units/{unit}/received/plans/           *       401    404    | .    .     .      .      ok   .    ok   .
GET    units/{unit}/received/plans/{plan}/    *       401    404    | .    .     .      .      ok   .    ok   .
GET    units/{unit}/received/plans/{plan}/document/ \
                                              *       401    404    | .    .     .      .      ok   .    ok   .
GET    units/{unit}/received/plans/{plan}/workbook/ \
                                              *       401    404    | .    .     .      .      ok   .    ok   .
"""
