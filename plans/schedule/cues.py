"""Words that decide a schedule's form, whatever days it names; alternatives of patterns on plain, spelt-out text."""

import re

from plans.schedule.forms import ScheduleFlag, ScheduleKind
from plans.schedule.rhythm import NOT_NUMBERED


def _any(*alternatives: str) -> str:
    return f"(?:{'|'.join(alternatives)})"


NO_QUARTER = r"(?! (?:dinh|che|trinh|hoach|mo)\b)"  # quy định, quy chế, quy trình …
NOT_LAST = r"(?! (?:nay|truoc(?! ngay| \d)))"  # "báo cáo tháng trước"
_NOT_AFTER = r"(?<!sau )(?<!tu )"
_DOCUMENT = _any(
    *("kh", "ke hoach", "huong dan", "chuong trinh", "de an", "du an", "lich", "tien do", "cong van", "van ban"),
    *("chi dao", "thong bao", "quyet dinh", "nghi quyet", "quy dinh", "quy che", "chi thi", "giay moi", "bo thu tuc"),
    *("danh muc", "(?:thoi gian|thoi han) quy dinh"),
) + r"\b"  # fmt: skip
_EVENT = _any(
    *("ky hop", "cuoc hop", "hop", "hoi nghi", "dai hoi", "tet", r"le\b", "ky kiem tra", "ky bao cao", "ky bau cu"),
    *("bau cu", "lop", "dot", "chien dich", "tong ket"),
)  # fmt: skip
_SOME_WEEK = r"tuan (?:thu )?\w+|\w+ tuan"
_REQUEST = _any(
    *("yeu cau", "de nghi", "phat sinh", "nhu cau", r"can\b", "vu viec", "truong hop", r"don\b", "phan anh"),
    *("kien nghi", "khieu nai", "to cao", "ho so", "cong dan", "nguoi dan", "to chuc", r"giao\b", "phan cong"),
    *("trieu tap", "dieu dong", "bien dong", "thay doi", "su co", "phat hien"),
)  # fmt: skip
_EACH = _any(
    rf"(?:hang|moi|tung|(?<!tiep )theo|dinh ky) (?:\d+ )?(?:tuan|thang|quy{NO_QUARTER}|nam)\b",
    rf"cac (?:tuan|thang|quy{NO_QUARTER})\b",
    rf"bao cao (?:thang|quy{NO_QUARTER})\b{NOT_LAST}",
)

_AMOUNT = r"(?<!ngay )(?<!thu )(?<!\d)\d{1,3} (?:ngay|tuan|thang|gio|h)\b(?: lam viec)?"
_AT_MOST = r"(?:cham nhat|khong qua|toi da|muon nhat)"
_EVENT_OR_CASE = rf"(?:(?:moi |cac )?{_EVENT}|khi\b|ngay (?!\d|mung))"
_NOT_EACH = r"(?:(?! (?:hang|moi|tung) )[^,;])"
# A deadline that counts from an event.
OFFSET = re.compile(
    _any(
        rf"(?:(?:trong|it nhat|sau|truoc|{_AT_MOST})[a-z ]{{0,20}}?)?\b{_AMOUNT},? (?:(?:ke )?tu|sau|truoc)\b(?! \d).*",
        rf"trong (?:vong|thoi han|thoi gian) {_AMOUNT}.*",
        rf"{_AT_MOST}(?: la| sau)? {_AMOUNT}.*",
        rf"(?:sau|truoc) {_EVENT_OR_CASE}{_NOT_EACH}*? \(?{_AMOUNT}(?! (?:dau|cuoi|\d))\)?",
        rf"(?:sau|truoc|trong) {_AMOUNT},? khi\b.*",
        r"(?:sau|truoc) \d{1,3} (?:ngay|tuan)\b(?! (?:dau|cuoi|thu|hang|moi|cua|trong)\b) [a-z].*",
        r"(?<!\d)\d{1,3} ngay lam viec(?! (?:dau|cuoi)).*",
    )
)
_QUARTER = r"quy (?:iv|i{1,3}|[1-4])\b"
# Words that keep a schedule from being read, whatever else it says.
UNCLEAR: tuple[tuple[re.Pattern[str], tuple[ScheduleFlag, ...]], ...] = (
    (re.compile(r"\bthu \w+ (?:dau tien|cuoi cung)\b"), ()),  # the first Saturday of a month
    (
        re.compile(r"^(?:nhu tren|nt|n/t|nhu muc tren|nhu dong tren|nhu [a-z ]{1,20} tren)$"),
        (ScheduleFlag.SAME_AS_ABOVE,),
    ),
    (
        re.compile(
            _any(
                r"\b(?:ngay|thang|quy|nam)(?: ?_|/_)",
                r"(?<!hang )(?<!moi )\bngay,? thang\b",
                r"\bthang nam \d{4}",
                r"(?:^| )_/\d",
                r"_ ?thang",
            )
        ),
        (ScheduleFlag.INCOMPLETE,),
    ),
    (
        re.compile(
            _any(
                r"\b(?:thang|tuan(?: thu)?) \d{1,2}/\d{1,2}(?!\d)",  # a day, two months, a year
                rf"(?<!, ){_QUARTER}, ?(?!quy (?:iv|4)\b){_QUARTER}, ?nam \d",  # the year of both, or a turn of its own
                "namtruoc.*namsau",
                r"\bnua thang \d",
                r"\brieng (?:thang|quy|nam)\b",  # "trước ngày 20 tháng cuối quý, riêng quý IV trước 10/12"
                r"\bam lich\b|\bram thang\b|\bthang (?:gieng|chap)\b",  # the moon's months
            )
        ),
        (ScheduleFlag.AMBIGUOUS,),
    ),
)
# What belongs to a month that is not named: "quý I (trước ngày 15)", "tuần 2, quý I".
WITHOUT_MONTH = re.compile(r"\b(?:ngay(?: mung)?|tuan(?: thu)?) \d{1,2}(?![\d/])(?! (?:lam viec|thang|hang))")
FINISHING = re.compile(r"\b(?:hoan thanh|hoan tat|xong|ket thuc|dut diem)\b")
EITHER = re.compile(r"\bhoac\b")
ALL_YEAR = re.compile(r"\bca nam\b")
# "ban hành trước 31/01, triển khai trong năm"
YEAR_APART = re.compile(
    r"(?:\d|\b[iv]+)(?:,|;| va)+ ?(?:va )?(?:trien khai|thuc hien|to chuc|ap dung|duy tri)\b[a-z ]* nam\b"
)
SUMMED_UP = re.compile(r"\b(?:so ket|tong ket|bao cao|danh gia)\b")
# An event beside which a day counts: "từ khi ban hành đến 30/6", "dịp 27/7".
BESIDE_DAYS = re.compile(r"\btu (?:khi\b|ngay (?:ban hanh|ky|co|nhan|duoc|phe duyet|cong bo|ke hoach))|\bdip\b")

# The first that is found decides; without one the days alone do.
CUES: tuple[tuple[re.Pattern[str], ScheduleKind], ...] = tuple(
    (re.compile(_any(*cues)), kind)
    for kind, cues in (
        (
            ScheduleKind.FOLLOWING,
            (rf"^(?:thuc hien )?theo {_DOCUMENT}(?!.*(?:[,;]| va) ?(?:dinh ky|hang|moi|bao cao)\b)",),
        ),
        (
            ScheduleKind.ON_DEMAND,
            tuple(
                rf"^(?!.*(?:dinh ky|\bhang )).*{both}"
                for both in (r"dot xuat.*\b(?:khi|theo)\b", r"\b(?:khi|theo)\b.*dot xuat")
            ),
        ),
        (ScheduleKind.CONTINUOUS, (r"\bthu (?:2|hai)(?: den |-)thu (?:6|sau|7|bay)", "gio hanh chinh")),
        (
            ScheduleKind.RECURRING_AD_HOC,
            (
                *("dinh ky", "dot xuat", "lan/", "/lan", r"theo (?:tung )?dot\b", _EACH + NOT_NUMBERED),
                r"\bthang (?:dau|giua|cuoi) (?:cua )?(?:moi )?quy",
                rf"\b(?:dau|giua|cuoi|ngay \d+|{_SOME_WEEK})(?: cua)? (?:thang|quy)\b{NOT_NUMBERED}(?! nay)",
            ),
        ),
        (
            ScheduleKind.CONTINUOUS,
            ("thuong xuyen", "lien tuc", r"(?:hang|moi|tung) ngay\b", "(?:cac|trong|moi) ngay lam viec"),
        ),
        (
            ScheduleKind.FOLLOWING,
            (rf"{_NOT_AFTER}\bkhi (?:co |duoc |nhan duoc |nhan |phat hien )*(?:cac |y kien )?{_DOCUMENT}",),
        ),
        (
            ScheduleKind.ON_DEMAND,
            (
                rf"theo {_REQUEST}",
                rf"{_NOT_AFTER}\bkhi (?:co |duoc |tiep nhan |nhan |nhan duoc )*{_REQUEST}",
                rf"{_NOT_AFTER}\bkhi co\b",
                "neu co",
            ),
        ),
        (
            ScheduleKind.FOLLOWING,
            (
                *(r"(?<!tiep )\btheo\b", r"\bkhi\b", "dong thoi", "cung voi", BESIDE_DAYS.pattern),
                rf"(?:sau|truoc|trong|dip|cung|tai) {_EVENT}",
                r"sau ngay (?!\d)",
                rf"(?:trong|dung) thoi (?:han|gian) {_DOCUMENT}",
            ),
        ),
    )
)
