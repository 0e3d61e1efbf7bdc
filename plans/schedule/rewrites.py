"""The many ways of naming a moment made one, on plain text; rules apply in order, those of SHARED again and again."""

import re

from plans.schedule.parts import PARTS
from plans.schedule.spelling import MONTH, QUARTER, SPELLING, UNNUMBERED, Rules, rules

_DOCUMENT = r"(?:van ban|ke hoach|kh|cong van|quyet dinh|thong bao|chuong trinh|huong dan|nghi quyet)"
_LAW = r"(?:luat|nghi dinh|thong tu|chi thi|quyet dinh|nghi quyet)"
_SYMBOL = r"\d+(?:/\d{4})?/(?!(?:thang|quy|tuan|nam|ngay|lan)\b)[a-z]{2,}[a-z0-9]*(?:-[a-z0-9]+)*"
_AND = r"(?: ?(?:,|;|\+|&|-|va|den het|den|toi|hoac) ?)"
_LISTED = r"(?: ?(?:,|;|\+|&|va) ?)"
_FREE = r"(?<![\d/])(?<!thang )(?<!quy )(?<!tuan )(?<!tuan thu )"  # before a number that nothing names
_PART = f"(?:{PARTS})"
_END = r"(?![\d/])"
_IN_EACH = r"(?:trong |moi |hang )*(?:1 |mot )?"
_OTHER_UNIT = r"(?! ?(?:thang|lan|ngay|tuan|gio)\b)"
_YEAR = r"(?:/| nam )\d{4}"
_WEEKDAY = r"(?:[2-7]\b(?!/| thang)|(?:hai|ba|tu|nam|sau|bay)(?=,| va\b| hang\b| moi\b))"
_EACH = r"(?:hang|moi|cac|tung) thang\b(?! \d)"
_MONTH_OF_WEEK = rf"thang {MONTH}\b(?:{_YEAR})?|{_EACH}"
_WEEK = r"tuan (?:(?:thu )?[1-5]|dau|cuoi)\b"
_WEEKS = rf"tuan (?:thu )?[1-5](?:{_AND}(?:tuan )?(?:thu )?[1-5])+(?![\d/])"
# "quý I và các quý tiếp theo"
_FIRST_OF_ALL = rf"\b(?:trong |tu )?((?:(thang) {MONTH}\b|(quy) {QUARTER})(?:{_YEAR})?)"
_OTHERS = r",? va (?:cac|nhung) (?:\2|\3) (?:tiep theo|ke tiep|con lai|sau)\b(?: (?:do|trong nam|cua nam)\b)?"


def _each_week(match: re.Match[str]) -> str:
    """``tuan 1, 2 thang 3`` with the month of each: ``tuan 1 thang 3, tuan 2 thang 3``."""
    return re.sub(r"(?:tuan )?(?:thu )?([1-5])", rf"tuan \1 {match[2]}", match[1])


REPEATS = rules(
    (rf"\b(\d+) (?:cuoc|dot|buoi|luot|phien)(?=/| {_IN_EACH}(?:tuan|thang|quy|nam)\b(?! \d))", r"\1 lan"),
    (r"\bnua nam(?:/| )(?:1 )?lan\b", "6 thang/lan"),
    (r"\bnua thang(?:/| )(?:1 )?lan\b", "2 lan/thang"),
    (r"\b(\d+) (thang|tuan)(?:/| )(?:1 )?lan\b", r"\1 \2/lan"),
    (r"\b(\d+) lan/1 (tuan|thang|quy|nam)\b(?! ?\d)", r"\1 lan/\2"),
    (r"\b1 lan(?:/| trong | moi )(\d+) (thang|tuan)\b(?! (?:dau|cuoi))", r"\1 \2/lan"),
    (f"{_FIRST_OF_ALL}{_OTHERS}", r"hang \2\3 tu \1"),
    (rf"\b({_MONTH_OF_WEEK}),? (?:vao |trong )?({_WEEKS}|{_WEEK})(?! (?:cua )?(?:thang|hang))", r"\2 \1"),
    (rf"\b({_WEEK})(?:, ?|/)(?=thang \d)", r"\1 "),
    (rf"\b({_WEEKS}) (?:cua )?({_MONTH_OF_WEEK})", _each_week),
    (r"\b(?:moi |1 )?(tuan|thang|quy|nam) (?:it nhat )?(\d+) lan\b", r"\2 lan/\1"),
    (rf"\b(\d+) lan {_IN_EACH}(tuan|thang|quy|nam)\b(?! ?\d)", r"\1 lan/\2"),
)
SPANS = rules(
    (r"^((?:bao cao |so ket |trong )*)([369]|12) thang(?=$| nam \d{4}$|/\d{4}$)", r"\1\2 thang dau nam"),
    (r"(?<=thang dau nam)(?:/| nam )(?=\d{4})", " "),
    (r"(?<!ngay )\b(\d) thang (dau|cuoi)\b(?! nam| quy)", r"\1 thang \2 nam"),
    (r"\b(\d) thang(?=(?:,|;|/| va)+ ?(?:so ket |tong ket |bao cao )*cuoi nam\b)", r"\1 thang dau nam"),
    (r"\bnua (?:nam )?(dau|cuoi)(?: nam\b)?(?! (?:thang|quy|hang|moi|cac))\b", r"6 thang \1 nam"),
    (r"\bnam (nam(?:sau|truoc|nay))\b", r"\1"),
    (r"\b(?:tu )?(?:nam|giai doan) (\d{4})-(\d{4})", r"tu nam \1 den nam \2"),
    (r"^(?:tu )?(\d{4})(?:-| den )(\d{4})$", r"tu nam \1 den nam \2"),
    (r"^(?:trong )?(\d{4})(?=$|(?:,| va) ?\d{4}$)", r"nam \1"),
)
# Months of one day ("ngày 20 tháng 3, 6, 9") wait for :func:`day_in_months`.
DATES = rules(
    (r"(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[ t]\d\d[ \d.]*)?(?![\d/-])", r"\4/\3/\1"),
    (rf"\b(thang {MONTH}|quy {QUARTER})/(1[3-9]|[2-9]\d){_END}", r"\1/20\2"),
    (r"(?<![\d/])(\d{1,2})[.-](\d{1,2})[.-](\d{4})(?!\d)", r"\1/\2/\3"),
    (rf"(?<![\d/])(\d{{1,2}}/\d{{1,2}})/(\d{{2}}){_END}", r"\1/20\2"),
    (rf"(?<![\d/.-])({MONTH})[.-](\d{{4}}){_END}", r"\1/\2"),
    (rf"(?<![\d/.-])(\d{{1,2}})\.({MONTH})(?![\d.%/])", r"\1/\2"),
    (rf"\bngay (\d{{1,2}})-({MONTH})(?![\d/-])(?! (?:cua |hang |moi |cac |tung )*thang)", r"ngay \1/\2"),
    (rf"{_FREE}(\d{{1,2}}),? thang (\d{{1,2}}),? nam (\d{{4}})(?!\d)", r"\1/\2/\3"),
    (rf"{_FREE}(\d{{1,2}})[/ ]thang (\d{{1,2}})/(\d{{4}})(?!\d)", r"\1/\2/\3"),
    (rf"{_FREE}(\d{{1,2}})[/ ]thang (\d{{1,2}}){_END}(?!{_LISTED}(?:thang )?\d{{1,2}}(?![\d/]| thang))", r"\1/\2"),
    (r"(?<![\d/])(\d{1,2}/\d{1,2}),? nam (\d{4})(?!\d)", r"\1/\2"),
)
# The number and date of a document that is named are no deadline.
DOCUMENTS = rules(
    (rf"\b(?:so )?{_SYMBOL}(?: ngay \d{{1,2}}/\d{{1,2}}/\d{{4}})?", " "),
    (rf"\b({_DOCUMENT}|{_LAW})(?: so)?(?: \d\S*)? ngay \d{{1,2}}/\d{{1,2}}/\d{{4}}", r"\1 "),
    (rf"\b({_LAW})(?: so)? \d+/\d{{4}}{_END}", r"\1 "),
)
ONCE: Rules = (*SPELLING, *REPEATS, *UNNUMBERED, *SPANS, *DATES, *DOCUMENTS)
# One name, or one month, that several numbers share; each pass names one more.
SHARED = rules(
    (rf"\b(({_PART}) (?:cua )?(?:cac )?thang \d{{1,2}}{_LISTED})(?=\d{{1,2}}(?![\d/]){_OTHER_UNIT})", r"\1\2 thang "),
    (rf"\b(({_PART}) (?:cua )?(?:cac )?quy {QUARTER}{_LISTED})(?={QUARTER}(?!/){_OTHER_UNIT})", r"\1\2 quy "),
    (rf"(thang \d{{1,2}}(?:/\d{{4}})?{_AND})(?=\d{{1,2}}(?!\d|/\d{{1,2}}(?!\d)){_OTHER_UNIT})", r"\g<1>thang "),
    (rf"(quy {QUARTER}(?:/\d{{4}})?{_AND})(?={QUARTER}(?!/\d{{1,2}}(?!\d)){_OTHER_UNIT})", r"\g<1>quy "),
    (rf"(\bquy {QUARTER})/(?={QUARTER}(?!/))", r"\1, quy "),
    (r"(\bthang \d{1,2})/(?=thang \d)", r"\1, "),
    (rf"(\bthu {_WEEKDAY}{_AND})(?={_WEEKDAY})", r"\1thu "),
    (rf"(\b(?:thang \d{{1,2}}|quy {QUARTER}))(?:/| nam )(\d{{4}}){_LISTED}(?:nam )?(?=\d{{4}}\b)", r"\1/\2, \1/"),
    (r"(\bnam \d{4}(?:,|;| va|-| den) ?)(?=\d{4}\b)", r"\1nam "),
    (rf"{_FREE}(\d{{1,2}}{_AND})(?=\d{{1,2}}/\d{{4}}{_END})", r"thang \1thang "),
    (rf"{_FREE}(\d{{1,2}})({_AND})(?:ngay )?(?=\d{{1,2}}(/\d{{1,2}}(?:/\d{{4}})?){_END})", r"\1\3\2ngay "),
)
_MONTH_LIST = rf"thang \d{{1,2}}(?:{_YEAR})?(?:{_LISTED}thang \d{{1,2}}(?:{_YEAR})?)*"
_DAY_OF_MONTHS = re.compile(rf"(\d{{1,2}}) (?:cua )?(?:cac )?(thang \d{{1,2}}(?:{_LISTED}thang \d{{1,2}})+)(?!\d)")
_BESIDE = r"(?:truoc|cham nhat|muon nhat|khong qua|den|het|han|tu|vao|trong|la|hoan thanh|xong|bao cao|gui)"
_MONTHS_OF_DAY = re.compile(
    rf"\b({_MONTH_LIST})(?![\d/])((?: hang nam)?,? (?:{_BESIDE} )*ngay )"
    rf"(\d{{1,2}}(?:{_AND}(?:ngay )?\d{{1,2}})*)(?![\d/])"
    r"(?! (?:cua )?(?:thang|quy|hang|moi|cac|lam viec|lan|ngay|tuan))"
)
_MONTH = re.compile(r"thang (\d{1,2})(?:(?:/| nam )(\d{4}))?")


def day_in_months(text: str) -> str:
    """A day with each of its months, whichever stand first.

    ``ngay 20 cac thang 3, thang 6`` becomes ``ngay 20/3, 20/6``, ``thang 3 truoc ngay 20`` ``thang 3 truoc ngay 20/3``.
    """
    text = _DAY_OF_MONTHS.sub(lambda match: match[2].replace("thang ", f"{match[1]}/"), text)
    return text if re.search(_EACH, text) else _MONTHS_OF_DAY.sub(_each_month, text)


def _each_month(match: re.Match[str]) -> str:
    def with_day(month: re.Match[str]) -> str:
        of = f"/{month[1]}/{month[2]}" if month[2] else f"/{month[1]}"
        return month[0] + match[2] + re.sub(r"\d+", lambda day: day[0] + of, match[3])

    return _MONTH.sub(with_day, match[1])
