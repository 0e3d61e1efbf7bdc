"""Step 1: units, reporting lines, roles, accounts and positions."""


def test_the_town_and_its_six_wards(played):
    units = played.stage.town.pages("/units/", superior=played.demo["town"]["id"], on="2024-03-20")
    assert {(unit["code"], unit["name"], unit["kind"]) for unit in units} == {
        ("18115", "Phường Bắc Hồng", "ward"),
        ("18118", "Phường Nam Hồng", "ward"),
        ("18121", "Phường Trung Lương", "ward"),
        ("18124", "Phường Đức Thuận", "ward"),
        ("18127", "Phường Đậu Liêu", "ward"),
        ("18130", "Xã Thuận Lộc", "commune"),
    }


def test_the_town_reports_to_the_province(played):
    [town] = played.stage.town.pages("/units/", code="437")
    [province] = played.stage.town.pages("/units/", code="42")
    assert (town["name"], town["superior"]) == ("Thị xã Hồng Lĩnh", province["id"])
    assert (province["name"], province["superior"]) == ("Tỉnh Hà Tĩnh", None)


def test_before_its_first_day_there_is_no_unit(played):
    assert played.stage.town.pages("/units/", on="2019-12-31") == []


def test_every_account_is_who_the_handout_says(played):
    for account in played.demo["accounts"]:
        [unit] = played.caller(account["username"]).get("/me/").json["units"]
        assert (unit["id"], [role["value"] for role in unit["roles"]]) == (account["unit"], [account["role"]])
        assert unit["today"] == "2024-03-20"


def test_positions_of_trung_luong(played):
    [unit] = played.caller("trungluong.motcua").get("/me/").json["units"]
    assert [(held["name"], held["standard"]) for held in unit["positions"]] == [
        ("Bộ phận Tiếp nhận và Trả kết quả", "one_stop")
    ]
    [unit] = played.caller("trungluong.vanphong").get("/me/").json["units"]
    assert {held["standard"] for held in unit["positions"]} == {"office_clerk", "ward_office"}
