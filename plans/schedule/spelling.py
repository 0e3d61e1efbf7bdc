"""Marks, misspellings and numbers in words made one way of writing, on plain text; rules apply in order."""

import re
from collections.abc import Callable, Iterable

Replacement = str | Callable[[re.Match[str]], str]
Rules = tuple[tuple[re.Pattern[str], Replacement], ...]

MONTH = r"(?:0?[1-9]|1[0-2])"
QUARTER = r"(?:iv|i{1,3}|[1-4])\b"
_MONTHS = {
    "muoi mot": 11, "muoi hai": 12, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7,
    "tam": 8, "chin": 9, "muoi": 10,
}  # fmt: skip
_QUARTERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4}
_COUNTS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "sau": 6, "chin": 9}
_TIMES = {"mot": 1, "hai": 2, "ba": 3, "bon": 4}
_WEEKS = {"thu nhat": 1, "thu hai": 2, "thu ba": 3, "thu tu": 4, "nhat": 1, "mot": 1, "hai": 2, "ba": 3}
_MONTHS_OF_QUARTER = {
    "dau": "dau", "thu nhat": "dau", "thu 1": "dau", "thu hai": "giua", "thu 2": "giua", "cuoi": "cuoi",
    "thu ba": "cuoi", "thu 3": "cuoi",
}  # fmt: skip
_LAST_DAY = r"(?<!nhung )(?<!cac )(?<!\d )\bngay cuoi(?: cung)?"
_ONE = r"(?<!cac )(?<!nhung )(?<!hang )(?<!moi )(?<!tung )(?<!thang )"
_NO_EVENT = r"(?! ?(?:khi|ngay|ky|dot|hoi|cuoc|dai|tet|do|\d))"
_ENDS = r"(?=$|[,;/-]| va\b| den\b| toi\b| hoac\b| nam \d| hang\b)"
_NO_NAME = r"(?<!thang )(?<!quy )(?<!tuan )(?<!ngay )(?<!nam )(?<!thu )(?<!th )(?<!t )(?<!q )(?<!, )(?<!va )"
_TIME_WORD = r"(?:thang|quy|tuan|ngay|nam|thu|th|t|q|va|den|toi|hoac|tu|truoc|sau|mung|het|hang)"
# "đợt 1, 2", "lần 2", "giai đoạn 1/2024"; but not "2 lần", "định kỳ 1 lần", "đợt 1/6"
_THINGS = "to|thon|ap|khom|khoi|lop|nhom|tdp|khu pho|phu luc"
_ROUND = rf"(?:{_THINGS}|dot|(?<!\d )lan|buoc|giai doan|(?<!trong )vong|(?<!dinh )(?<!hoc )ky)"
_NUMBERED = rf"(?>0?[1-9](?:/\d{{4}})?(?:(?:,| va|-|&) ?(?:{_ROUND} )?\d{{1,2}}(?![\d/.]))*)(?![\d/.%])"


def rules(*pairs: tuple[str, Replacement]) -> Rules:
    """Patterns with what replaces them."""
    return tuple((re.compile(pattern), replacement) for pattern, replacement in pairs)


def _in_words(words: Iterable[str]) -> str:
    return "|".join(words)


def _number(words: dict[str, int]) -> Callable[[re.Match[str]], str]:
    return lambda match: str(words[match[1]])


# A part of a date that is left blank ("ngày … tháng 6") becomes "_".
_MARKS = rules(
    (r" ?(?:[-=]+>|[→⇒~]) ?", "-"),
    # numbers of items: "1) tháng 3; 2) tháng 9", "1. Tháng 3 2. Tháng 9", "Nhóm 1: tháng 3"
    (r"(?:^[ (-]*|; ?\(?|, ?\()\d{1,2}\) ?(?=[a-z])", "; "),
    (rf"{_NO_NAME}(?<![\d/.-])\b\d\. ?(?=(?:thang|quy|truoc|tu|ngay|nam|\d thang)\b)", "; "),
    (
        rf"(?:^|\b(?!{_TIME_WORD} )([a-z]+) )\d{{1,2}}(?:(?:,| va|-) ?\d{{1,2}})* ?:(?! ?\d)",
        lambda match: f"{match[1] or ''} ",
    ),
    (r"(?<=\d gio) ?\d{1,2}(?: ?phut)?\b", ""),
    (r"[\"'“”‘’`*()\[\]:]", " "),
    (r"\.{2,}|_+", " _ "),
    (r"(?<!\d)\.|\.(?!\d)", " "),
    (r" +(?=[,;])", ""),
    (r"[,;](?=[a-z])", r"\g<0> "),
    (r" +", " "),
    (r" ?/ ?", "/"),
    (r" ?- ?", "-"),
    (r"^[ ,;_-]+|[ ,;_-]+$", ""),
)
_WORDS = rules(
    (r"\b(?:qui|quy(?=[lvi1-4])) ?", "quy "),
    (r"(?<=\bquy )(?:l{1,3}|lv)\b", lambda match: match[0].replace("l", "i")),
    (rf"\bq ?(?={QUARTER})", "quy "),
    (r"\bt[hr]?u?o?w?n?g+ x[uy]?[uye]e?(?:n|m|ng|ne)\b", "thuong xuyen"),
    (rf"\b(?:thang|thag|thnag|thamg|thanh|thg|th|t) ?(?={MONTH}(?![\d%]))", "thang "),
    (r"\bnam(?=\d{4})", "nam "),
    (r"\bdinh ki\b", "dinh ky"),
    (r"\b24/24(?: ?gio| ?h)?\b", "lien tuc"),
)
_NUMBERS = rules(
    (rf"(?<!\d )(?<!ngay )\bthang ({_in_words(_MONTHS)})\b{_ENDS}", lambda match: f"thang {_MONTHS[match[1]]}"),
    (rf"(?<=\bquy )({_in_words(_QUARTERS)})\b{_ENDS}", _number(_QUARTERS)),
    (rf"\b({_in_words(_COUNTS)})(?= (?:thang|tuan)(?: (?:dau|cuoi|1 lan|mot lan)|/))", _number(_COUNTS)),
    (rf"\b({_in_words(_TIMES)})(?= lan\b)", _number(_TIMES)),
    (r"\b0(?=[1-9] (?:thang|lan|quy|tuan|nam)\b)", ""),
    (rf"(?<=\btuan )({_in_words(_WEEKS)})\b(?= (?:cua |hang |moi )*thang|,? (?:va )?tuan )", _number(_WEEKS)),
    (
        rf"\bthang ({_in_words(_MONTHS_OF_QUARTER)})(?: cung| tien)? (?:cua )?(?=(?:moi |hang |cac )?quy\b)",
        lambda match: f"thang {_MONTHS_OF_QUARTER[match[1]]} ",
    ),
    (rf"{_LAST_DAY} (?:cua )?(?:hang |moi |cac )?thang\b(?! \d)", "ngay 31 hang thang"),
    (rf"{_LAST_DAY} (?:cua )?(?:hang |moi |cac )?quy\b(?! (?:iv|i|\d))", "ngay 31 thang cuoi quy"),
)
# The year after (before) the plan's, where nothing else says which year is meant.
_OTHER_YEARS = rules(
    (rf"{_ONE}\bnam (?:sau|tiep theo|ke tiep|lien (?:ke|sau))\b{_NO_EVENT}", "namsau"),
    (rf"{_ONE}\bnam toi\b(?=$|[,;]| va\b)|\bsang nam\b(?! \d| hoc)", "namsau"),
    (rf"{_ONE}\bnam (?:truoc(?: lien ke)?(?=$|[,;-]| va\b| den\b| sang\b)|ngoai\b)", "namtruoc"),
    (r"\bnam nay\b", "namnay"),
    (r"\bcua (?=nam(?:sau|truoc|nay)\b)", ""),
)
SPELLING: Rules = (*_MARKS, *_WORDS, *_NUMBERS, *_OTHER_YEARS)
UNNUMBERED: Rules = rules(
    (rf"\b({_ROUND}) (?:thu )?{_NUMBERED}", r"\1"),
    (r"\b((?:ky|phien) hop) thu \d{1,2}\b(?!/)", r"\1"),
)
