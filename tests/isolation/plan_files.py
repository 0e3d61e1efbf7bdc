"""A small plan as a Word file, with a word in every text that the importer keeps."""

import docx

from tests.plans.documents import HEADINGS, fill, saved

LEAD, COORDINATOR = "Bộ phận Tiếp nhận và Trả kết quả", "Công chức Văn hóa – Xã hội"


def plan_file(year, word=""):
    """One annex with a group of two tasks; the first is led and coordinated by positions that accounts hold."""
    document = docx.Document()
    head = document.add_table(rows=1, cols=2)
    head.cell(0, 0).text = f"ỦY BAN NHÂN DÂN\nPHƯỜNG {word}\nSố: 07/KH-{word}"
    head.cell(0, 1).text = f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPhường {word}, ngày 03 tháng 01 năm {year}"
    for text in (
        "KẾ HOẠCH",
        f"Kiểm soát thủ tục hành chính năm {year} {word}",
        f"Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ {word};",
        "I. MỤC ĐÍCH",
        f"Nâng cao chất lượng phục vụ {word}.",
    ):
        document.add_paragraph(text)
    foot = document.add_table(rows=1, cols=2)
    foot.cell(0, 0).text = f"Nơi nhận:\n- UBND {word};\n- Lưu: VT."
    foot.cell(0, 1).text = f"TM. ỦY BAN NHÂN DÂN {word}\nCHỦ TỊCH\n\nTrần Thị {word}"
    document.add_paragraph("Phụ lục I")
    document.add_paragraph(f"NHIỆM VỤ {word}".upper())
    fill(
        document,
        [
            list(HEADINGS),
            ["I", f"Cải cách {word}"],
            ["1", f"Rà soát {word} đạt 85% hồ sơ", LEAD, COORDINATOR, f"Báo cáo {word}", "Quý II"],
            ["2", f"Niêm yết {word}", f"UBND {word}", f"Ban {word}", "Danh mục", f"Thường xuyên {word}"],
        ],
        width=6,
    )
    return saved(document)
