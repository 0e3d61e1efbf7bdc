"""Duties that come back on days of a month or quarter."""

from tests.plans.phrases.turns import LAST_OF_QUARTER, in_each

RECURRING_DAYS = [
    # recurring on days
    ("Ngày 15 hằng tháng", "recurring_ad_hoc", None, None, in_each("15"), ""),
    ("Ngày mùng 5 hằng tháng", "recurring_ad_hoc", None, None, in_each("05"), ""),
    ("Trước ngày 20 hằng tháng", "recurring_ad_hoc", None, None, in_each("01-19"), ""),
    ("Thường xuyên; báo cáo trước ngày 20 hằng tháng", "recurring_ad_hoc", None, None, in_each("01-19"), ""),
    (
        "Ngày 25 đến ngày 30 hằng tháng",
        "recurring_ad_hoc",
        None,
        None,
        (
            "25/01-30/01 25/02-29/02 25/03-30/03 25/04-30/04 25/05-30/05 25/06-30/06 "
            "25/07-30/07 25/08-30/08 25/09-30/09 25/10-30/10 25/11-30/11 25/12-30/12"
        ),
        "",
    ),
    (
        "Ngày 31 hằng tháng",
        "recurring_ad_hoc",
        None,
        None,
        "31/01 29/02 31/03 30/04 31/05 30/06 31/07 31/08 30/09 31/10 30/11 31/12",
        "",
    ),
    ("Ngày 15 tháng cuối quý", "recurring_ad_hoc", None, None, in_each("15", LAST_OF_QUARTER), ""),
    ("Trước ngày 15 của tháng cuối quý", "recurring_ad_hoc", None, None, in_each("01-14", LAST_OF_QUARTER), ""),
    ("Chậm nhất ngày 25 của tháng cuối quý", "recurring_ad_hoc", None, None, in_each("01-25", LAST_OF_QUARTER), ""),
    ("Ngày 10 tháng đầu quý", "recurring_ad_hoc", None, None, "10/01 10/04 10/07 10/10", ""),
    (
        "Trước ngày 10 tháng đầu quý sau",
        "recurring_ad_hoc",
        None,
        None,
        "01/04-09/04 01/07-09/07 01/10-09/10 01/01/2025-09/01/2025",
        "outside_year",
    ),
    (
        "Trước ngày 05 tháng sau",
        "recurring_ad_hoc",
        None,
        None,
        (
            "01/02-04/02 01/03-04/03 01/04-04/04 01/05-04/05 01/06-04/06 01/07-04/07 "
            "01/08-04/08 01/09-04/09 01/10-04/10 01/11-04/11 01/12-04/12 01/01/2025-04/01/2025"
        ),
        "outside_year",
    ),
    ("Tuần đầu hằng tháng", "recurring_ad_hoc", None, None, in_each("01-07"), ""),
    ("Trước ngày 15 hằng quý", "recurring_ad_hoc", None, None, in_each("01-14", LAST_OF_QUARTER), ""),
    # the period before its day
    ("Hằng tháng (trước ngày 25)", "recurring_ad_hoc", None, None, in_each("01-24"), ""),
    ("Hằng tháng, chậm nhất ngày 25", "recurring_ad_hoc", None, None, in_each("01-25"), ""),
    ("Hằng tháng vào ngày 15", "recurring_ad_hoc", None, None, in_each("15"), ""),
    ("Hằng tháng, ngày 5 và ngày 20", "recurring_ad_hoc", None, None, in_each("05 20"), ""),
    ("Hằng quý (trước ngày 15)", "recurring_ad_hoc", None, None, in_each("01-14", LAST_OF_QUARTER), ""),
    ("Hằng quý, chậm nhất ngày 20", "recurring_ad_hoc", None, None, in_each("01-20", LAST_OF_QUARTER), ""),
    ("6 tháng, năm (trước ngày 15)", "recurring_ad_hoc", None, None, "01/06-14/06 01/12-14/12", ""),
    (
        "Hằng tháng từ tháng 9 (trước ngày 25)",
        "recurring_ad_hoc",
        "01/09",
        None,
        "01/09-24/09 01/10-24/10 01/11-24/11 01/12-24/12",
        "",
    ),
    ("Trước ngày 15 tháng cuối cùng của quý", "recurring_ad_hoc", None, None, in_each("01-14", LAST_OF_QUARTER), ""),
    ("Trước ngày 15 tháng thứ ba của quý", "recurring_ad_hoc", None, None, in_each("01-14", LAST_OF_QUARTER), ""),
    ("Báo cáo tháng trước ngày 25", "recurring_ad_hoc", None, None, in_each("01-24"), ""),
    (
        "Hằng tháng trong quý I (trước ngày 25)",
        "recurring_ad_hoc",
        "01/01",
        "31/03",
        "01/01-24/01 01/02-24/02 01/03-24/03",
        "",
    ),
    (
        "Hằng quý (trước ngày 05 tháng đầu quý sau)",
        "recurring_ad_hoc",
        None,
        None,
        "01/04-04/04 01/07-04/07 01/10-04/10 01/01/2025-04/01/2025",
        "outside_year",
    ),
]
