"""What a user is shown of how a schedule was understood."""

import pytest

from plans.schedule import interpretation, read_schedule, relative_deadline

READINGS = [
    ("T3–T8", "01/03–31/08/2024", "01/03–31/08/2024"),
    ("Tháng 2 năm 2024", "01/02–29/02/2024", "01/02–29/02/2024"),
    ("Trước ngày 15/6", "hạn 14/06/2024", "due 14/06/2024"),
    ("Tháng 12/2024 đến tháng 02/2025", "01/12/2024–28/02/2025", "01/12/2024–28/02/2025"),
    ("Thường xuyên", "thường xuyên", "continuously"),
    ("Trong năm", "thường xuyên, 01/01–31/12/2024", "continuously, 01/01–31/12/2024"),
    ("Từ tháng 3", "thường xuyên, từ 01/03/2024", "continuously, from 01/03/2024"),
    ("Khi có yêu cầu", "khi có yêu cầu hoặc phát sinh", "on demand"),
    (
        "Theo KH của UBND thị xã, trước 15/6",
        "theo kế hoạch, sự kiện hoặc văn bản khác, hạn 14/06/2024",
        "following another plan, event or document, due 14/06/2024",
    ),
    (
        "Trong vòng 5 ngày làm việc kể từ khi có văn bản",
        "theo kế hoạch, sự kiện hoặc văn bản khác, “Trong vòng 5 ngày làm việc kể từ khi có văn bản”",
        "following another plan, event or document, “Trong vòng 5 ngày làm việc kể từ khi có văn bản”",
    ),
    ("Hằng quý", "4 kỳ, hạn 31/03, 30/06, 30/09, 31/12/2024", "4 times, due 31/03, 30/06, 30/09, 31/12/2024"),
    ("Hằng tháng", "12 kỳ, hạn 31/01, 29/02, …, 31/12/2024", "12 times, due 31/01, 29/02, …, 31/12/2024"),
    (
        "Trước ngày 10 tháng đầu quý sau",
        "4 kỳ, hạn 09/04/2024, 09/07/2024, 09/10/2024, 09/01/2025",
        "4 times, due 09/04/2024, 09/07/2024, 09/10/2024, 09/01/2025",
    ),
    ("Hằng năm", "01/01–31/12/2024", "01/01–31/12/2024"),
    ("Định kỳ và đột xuất", "định kỳ hoặc đột xuất", "recurring or ad hoc"),
    ("Lúc thuận lợi", "chưa xác định", "not determined"),
    ("", "chưa xác định", "not determined"),
]


@pytest.mark.parametrize(("words", "vi", "en"), READINGS, ids=[row[0] for row in READINGS])
def test_interpretation(words, vi, en):
    schedule = read_schedule(words, 2024)
    assert (interpretation(schedule, "vi"), interpretation(schedule, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (
            "Gửi báo cáo trong vòng 05 ngày kể từ ngày kết thúc hội nghị.",
            "trong vòng 05 ngày kể từ ngày kết thúc hội nghị",
        ),
        ("Chậm nhất 5 ngày làm việc", "Chậm nhất 5 ngày làm việc"),
        ("Trước kỳ họp HĐND 10 ngày", "Trước kỳ họp HĐND 10 ngày"),
        ("Sau khi có văn bản của UBND thị xã 05 ngày", "Sau khi có văn bản của UBND thị xã 05 ngày"),
        ("Sau khi kế hoạch được phê duyệt 10 ngày.", "Sau khi kế hoạch được phê duyệt 10 ngày"),
        ("Báo cáo sau 15 ngày khi có văn bản", "sau 15 ngày khi có văn bản"),
        ("Sau khi có KH của UBND thị xã (15 ngày)", "Sau khi có KH của UBND thị xã (15 ngày)"),
        ("Sau mỗi kỳ họp HĐND 10 ngày", "Sau mỗi kỳ họp HĐND 10 ngày"),
        ("Trước khi họp 3 ngày", "Trước khi họp 3 ngày"),
        ("Trước ngày bầu cử 10 ngày", "Trước ngày bầu cử 10 ngày"),
        ("Trước 10 ngày diễn ra kỳ họp", "Trước 10 ngày diễn ra kỳ họp"),
        ("Sau khi có văn bản", ""),
        ("Sau khi có văn bản, trong 6 tháng đầu năm", ""),
        ("Trước 24 giờ ngày 30/6", ""),
        ("Trước 15 tháng 3", ""),
        ("Trước 15 ngày hằng tháng", ""),
        ("Trước ngày 05 tháng sau", ""),
        ("6 tháng đầu năm", ""),
        ("Ngày 15 hằng tháng", ""),
    ],
)
def test_a_deadline_that_counts_from_an_event_keeps_its_words(words, kept):
    assert relative_deadline(words) == kept
