"""Every answer of the scenario is what the committed document says."""

from collections import Counter

from tests.contract.document import Document


def test_every_answer_of_the_scenario_is_as_documented(played):
    document = Document.committed()
    problems = [problem for exchange in played.recorder for problem in document.problems(exchange)]
    assert problems == []


def test_the_scenario_reaches_every_kind_of_resource(played, capsys):
    document = Document.committed()
    reached = Counter(document.operation(exchange.method, exchange.path) for exchange in played.recorder)
    assert None not in reached
    with capsys.disabled():
        print(f"\ncontract: {sum(reached.values())} answers of {len(reached)}/{len(document.operations)} operations")  # noqa: T201
    tags = {tag for key in reached for tag in document.operations[key]["tags"]}
    assert tags == {tag for operation in document.operations.values() for tag in operation["tags"]}


def test_the_judge_refuses_what_is_not_documented(played):
    """It would be worthless if it took anything."""
    document = Document.committed()
    exchange = next(each for each in played.recorder if each.path.endswith("/me/"))
    foreign = {**exchange.answer.json, "units": "none"}
    answer = type(exchange.answer)
    altered = [
        answer(418, exchange.answer.headers, exchange.answer.body),
        answer(200, exchange.answer.headers, str(foreign).replace("'", '"').encode()),
    ]
    for each in altered:
        assert document.problems(type(exchange)(exchange.method, exchange.path, each))
    assert document.problems(type(exchange)("GET", "/api/v1/nothing/", exchange.answer))
