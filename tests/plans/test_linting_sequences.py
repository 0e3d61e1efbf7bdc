import pytest

from plans.linting.sequences import Break, Sequence, read_ordinal


def breaks(*numbers):
    sequence = Sequence()
    return {number: broken for number in numbers if (broken := sequence.read(number))}


@pytest.mark.parametrize(
    "numbers",
    [
        ["I", "1", "1.1", "1.2", "2", "2.1", "2.2", "3", "II", "III", "IV", "1", "2", "3", "4", "5"],
        ["1.", "a)", "b)", "c)", "d)", "đ)", "e)", "2.", "a)"],
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"],
        ["01", "02", "03"],
        ["", "-", "Mục", "IIII", "1"],
    ],
)
def test_numbers_that_follow(numbers):
    assert breaks(*numbers) == {}


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        (["1", "3"], {"3": Break(True, "2")}),
        (["1", "5"], {"5": Break(True, "2-4")}),
        (["2"], {"2": Break(True, "1")}),
        (["1", "2", "2"], {"2": Break(False, "3")}),
        (["3", "1"], {"3": Break(True, "1-2"), "1": Break(False, "4")}),
        (["I", "II", "IV"], {"IV": Break(True, "III")}),
        (["I", "1", "1.1", "1.3"], {"1.3": Break(True, "1.2")}),
        (["a)", "c)"], {"c)": Break(True, "b")}),
        (["I", "1", "II", "2"], {"2": Break(True, "1")}),
    ],
)
def test_numbers_that_do_not(numbers, found):
    assert breaks(*numbers) == found


def test_a_list_may_begin_anew_where_it_is_allowed_to():
    sequence = Sequence()
    assert [sequence.read(number, restarts=index == 2) for index, number in enumerate(["1", "2", "1", "2"])] == [
        None
    ] * 4
    assert sequence.next() == 3


@pytest.mark.parametrize("text", ["IIX", "VV", "1..2", "ă", "A", "12345678", ""])
def test_what_is_no_number(text):
    assert read_ordinal(text) is None
