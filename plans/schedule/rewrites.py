"""The many ways of naming a moment made one, on plain text; rules apply in order, those of SHARED again and again."""

import re
from collections.abc import Callable

Replacement = str | Callable[[re.Match[str]], str]
Rules = tuple[tuple[re.Pattern[str], Replacement], ...]

_MONTHS = {
    "muoi mot": 11, "muoi hai": 12, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7,
    "tam": 8, "chin": 9, "muoi": 10,
}  # fmt: skip
_QUARTERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4}
_COUNTS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "sau": 6, "chin": 9}
_TIMES = {"mot": 1, "hai": 2, "ba": 3, "bon": 4}
_ENDS = r"(?=$|[,;/-]| va\b| den\b| toi\b| hoac\b| nam \d| hang\b)"
_DOCUMENT = r"(?:van ban|ke hoach|kh|cong van|quyet dinh|thong bao|chuong trinh|huong dan|nghi quyet)"
_SYMBOL = r"\d+(?:/\d{4})?/[a-z]{2,}[a-z0-9]*(?:-[a-z0-9]+)*"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_QUARTER = r"(?:iv|i{1,3}|[1-4])\b"
_AND = r"(?: ?(?:,|;|\+|&|-|va|den het|den|toi|hoac) ?)"
_LISTED = r"(?: ?(?:,|;|\+|&|va) ?)"
_FREE = r"(?<![\d/])(?<!thang )(?<!quy )(?<!tuan )(?<!tuan thu )"  # before a number that nothing names
_END = r"(?![\d/])"
_OTHER_UNIT = r"(?! ?(?:thang|lan|ngay|tuan|gio)\b)"


def _rules(*pairs: tuple[str, Replacement]) -> Rules:
    return tuple((re.compile(pattern), replacement) for pattern, replacement in pairs)


def _number(words: dict[str, int]) -> Callable[[re.Match[str]], str]:
    return lambda match: str(words[match[1]])


def _any(words: dict[str, int]) -> str:
    return "|".join(words)


# A part of a date that is left blank ("ngày … tháng 6") becomes "_".
SPELLING = _rules(
    (r"[\"'“”‘’`*()\[\]:]", " "),
    (r"\.{2,}|_+", " _ "),
    (r"(?<!\d)\.|\.(?!\d)", " "),
    (r" +", " "),
    (r" ?/ ?", "/"),
    (r" ?- ?", "-"),
    (r"^[ ,;_-]+|[ ,;_-]+$", ""),
    (r"\b(?:qui|quy(?=[lvi1-4])) ?", "quy "),
    (r"(?<=\bquy )(?:l{1,3}|lv)\b", lambda match: match[0].replace("l", "i")),
    (rf"\bq ?(?={_QUARTER})", "quy "),
    (r"\bt[hr]?u?o?w?n?g+ x[uy]?[uye]e?(?:n|m|ng|ne)\b", "thuong xuyen"),
    (rf"\b(?:thang|thag|thnag|thamg|thanh|thg|th|t) ?(?={_MONTH}(?![\d%]))", "thang "),
    (r"\bnam(?=\d{4})", "nam "),
    (r"\bdinh ki\b", "dinh ky"),
    (r"\b24/24(?: ?gio| ?h)?\b", "lien tuc"),
)
NUMBERS = _rules(
    (rf"(?<!\d )(?<!ngay )\bthang ({_any(_MONTHS)})\b{_ENDS}", lambda match: f"thang {_MONTHS[match[1]]}"),
    (rf"(?<=\bquy )({_any(_QUARTERS)})\b{_ENDS}", _number(_QUARTERS)),
    (rf"\b({_any(_COUNTS)})(?= thang (?:dau|cuoi|1 lan|mot lan))", _number(_COUNTS)),
    (rf"\b({_any(_TIMES)})(?= lan\b)", _number(_TIMES)),
    (r"\b0(?=[1-9] (?:thang|lan|quy|tuan|nam)\b)", ""),
)
REPEATS = _rules(
    (r"\b(\d+) (thang|tuan)(?:/| )(?:1 )?lan\b", r"\1 \2/lan"),
    (r"\b(?:moi |1 )?(tuan|thang|quy|nam) (?:it nhat )?(\d+) lan\b", r"\2 lan/\1"),
    (r"\b(\d+) lan (?:trong |moi |hang )*(?:1 |mot )?(tuan|thang|quy|nam)\b(?! ?\d)", r"\1 lan/\2"),
)
SPANS = _rules(
    (r"^((?:bao cao |so ket |trong )*)(\d{1,2}) thang(?=$| nam \d{4}$|/\d{4}$)", r"\1\2 thang dau nam"),
    (r"(?<=thang dau nam)(?:/| nam )(?=\d{4})", " "),
    (r"\b(\d) thang (dau|cuoi)\b(?! nam)", r"\1 thang \2 nam"),
    (r"\bnua (?:nam )?(dau|cuoi)(?: nam)?\b(?! thang)", r"6 thang \1 nam"),
    (r"\b(?:tu )?(?:nam|giai doan) (\d{4})-(\d{4})", r"tu nam \1 den nam \2"),
    (r"^(?:tu )?(\d{4})(?:-| den )(\d{4})$", r"tu nam \1 den nam \2"),
    (r"^(\d{4})$", r"nam \1"),
)
# Months of one day ("ngày 20 tháng 3, 6, 9") wait for :func:`day_in_months`.
DATES = _rules(
    (r"(?<![\d/])(\d{1,2})[.-](\d{1,2})[.-](\d{4})(?!\d)", r"\1/\2/\3"),
    (rf"(?<![\d/])(\d{{1,2}}/\d{{1,2}})/(\d{{2}}){_END}", r"\1/20\2"),
    (rf"(?<![\d/.-])({_MONTH})[.-](\d{{4}}){_END}", r"\1/\2"),
    (rf"(?<![\d/.-])(\d{{1,2}})\.({_MONTH})(?![\d.%/])", r"\1/\2"),
    (rf"\bngay (\d{{1,2}})-({_MONTH})(?![\d/-])(?! (?:cua |hang |moi |cac |tung )*thang)", r"ngay \1/\2"),
    (rf"{_FREE}(\d{{1,2}}),? thang (\d{{1,2}}),? nam (\d{{4}})(?!\d)", r"\1/\2/\3"),
    (rf"{_FREE}(\d{{1,2}})[/ ]thang (\d{{1,2}}){_END}(?!{_LISTED}(?:thang )?\d{{1,2}}(?![\d/]| thang))", r"\1/\2"),
    (r"(?<![\d/])(\d{1,2}/\d{1,2}),? nam (\d{4})(?!\d)", r"\1/\2"),
)
# The number and date of a document that is named are no deadline.
DOCUMENTS = _rules(
    (rf"\b(?:so )?{_SYMBOL}(?: ngay \d{{1,2}}/\d{{1,2}}/\d{{4}})?", " "),
    (rf"\b({_DOCUMENT}) ngay \d{{1,2}}/\d{{1,2}}/\d{{4}}", r"\1 "),
)
ONCE: Rules = (*SPELLING, *NUMBERS, *REPEATS, *SPANS, *DATES, *DOCUMENTS)
# One name, or one month, that several numbers share; each pass names one more.
SHARED = _rules(
    (rf"(thang \d{{1,2}}(?:/\d{{4}})?{_AND})(?=\d{{1,2}}(?!\d|/\d{{1,2}}(?!\d)){_OTHER_UNIT})", r"\g<1>thang "),
    (rf"(quy {_QUARTER}(?:/\d{{4}})?{_AND})(?={_QUARTER}(?!/\d{{1,2}}(?!\d)){_OTHER_UNIT})", r"\g<1>quy "),
    (r"(\bquy (?:iv|i{1,3}))/(?=(?:iv|i{1,3})\b)", r"\1, quy "),
    (rf"{_FREE}(\d{{1,2}}{_AND})(?=\d{{1,2}}/\d{{4}}{_END})", r"thang \1thang "),
    (rf"{_FREE}(\d{{1,2}})({_AND})(?:ngay )?(?=\d{{1,2}}(/\d{{1,2}}(?:/\d{{4}})?){_END})", r"\1\3\2ngay "),
)
_DAY_OF_MONTHS = re.compile(rf"(\d{{1,2}}) (?:cua )?(?:cac )?(thang \d{{1,2}}(?:{_LISTED}thang \d{{1,2}})+)(?!\d)")


def day_in_months(text: str) -> str:
    """``ngay 20 cac thang 3, thang 6`` with its day in each month: ``ngay 20/3, 20/6``."""
    return _DAY_OF_MONTHS.sub(lambda match: match[2].replace("thang ", f"{match[1]}/"), text)
