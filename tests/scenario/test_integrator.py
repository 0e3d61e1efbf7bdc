"""Step 7: the integrator's machine account."""


def test_a_token_by_client_credentials(played):
    token = played.facts["machine_token"].json
    assert (token["token_type"], token["scope"]) == ("Bearer", "consolidated:read")


def test_the_machine_is_a_member_of_the_town_alone(played):
    me = played.facts["machine_me"].json
    assert me["client"] == "honglinh-tich-hop"
    [unit] = me["units"]
    assert (unit["id"], [role["value"] for role in unit["roles"]]) == (played.demo["town"]["id"], ["integrator"])
    assert unit["permissions"] == ["read_consolidated", "read_period", "read_unit"]


def test_it_reads_the_same_figures_as_the_town(played):
    assert played.facts["machine_read"].body == played.facts["consolidated"].body


def test_it_can_write_nothing(played):
    for answer in played.facts["machine_refused"]:
        assert (answer.status, answer.json["code"]) in {(403, "http.forbidden"), (403, "http.scope")}


def test_a_person_who_holds_the_role_may_do_what_the_machine_may_not(played):
    required = [answer.json["required"]["roles"] for answer in played.facts["machine_refused"]]
    assert required[:2] == [["town_office"], ["town_office"]]
