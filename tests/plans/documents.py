"""Word files made for the tests with python-docx."""

import io
import unicodedata
import zipfile

import docx

HEADINGS = (
    "TT",
    "Nội dung công việc",
    "Cơ quan chủ trì",
    "Cơ quan phối hợp",
    "Dự kiến sản phẩm",
    "Thời gian thực hiện",
)
TASK = ("1", "Rà soát TTHC", "Văn phòng UBND", "Công chức chuyên môn", "Báo cáo", "Quý II")


def saved(document):
    """The file's bytes."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def fill(document, rows, width=None):
    """Adds a table; a row shorter than the table's width is merged over the rest of it."""
    width = width or max(map(len, rows))
    table = document.add_table(rows=len(rows), cols=width)
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
        if len(texts) < width:
            last = table.cell(row, len(texts) - 1).merge(table.cell(row, width - 1))
            last.text = texts[-1]
    return table


def plan_with(*tables, title="KẾ HOẠCH", subject="Kiểm soát TTHC năm 2025"):
    """A plan of bare tables, each a list of rows; a text in their place becomes a paragraph."""
    document = docx.Document()
    document.add_paragraph(title)
    document.add_paragraph(subject)
    for table in tables:
        if isinstance(table, str):
            document.add_paragraph(table)
        else:
            fill(document, table)
    return saved(document)


def decomposed(text):
    return unicodedata.normalize("NFD", text)


def second_plan():
    """Another ward's plan: own names for its sections, columns in another order, no groups, all text in NFD."""
    document = docx.Document()
    head = document.add_table(rows=1, cols=2)
    head.cell(0, 0).text = decomposed("UỶ BAN NHÂN DÂN\nPHƯỜNG ĐẬU LIÊU\nSố: 07/KH-UBND")
    head.cell(0, 1).text = decomposed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐậu Liêu, ngày 03 tháng 01 năm 2025")
    for text in (
        "KẾ HOẠCH",
        "Kiểm soát thủ tục hành chính năm 2025",
        "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;",
        "I. MỤC ĐÍCH",
        "Nâng cao chất lượng phục vụ.",
        "II. NHIỆM VỤ",
    ):
        document.add_paragraph(decomposed(text))
    fill(
        document,
        [
            [decomposed(text) for text in row]
            for row in (
                ("STT", "Thời hạn hoàn thành", "Đơn vị phối hợp", "Nhiệm vụ", "Kết quả", "Đơn vị thực hiện"),
                ("1", "Hằng quý", "Tổ Số hoá", "Công khai TTHC", "Danh mục", "Tổ Tiếp dân"),
                ("2", "Trước ngày 15/6", "UBND; Ban Tư pháp", "Tập huấn nghiệp vụ", "Danh sách", "Văn phòng"),
                ("3", "Từ 01/4 đến 30/9", "", "Số hóa 85% hồ sơ", "Hồ sơ số", "Tổ Số hóa, Tổ Tiếp dân"),
            )
        ],
    )
    foot = document.add_table(rows=1, cols=2)
    foot.cell(0, 0).text = decomposed("Nơi nhận:\n- UBND thị xã;\n- Lưu: VT.")
    foot.cell(0, 1).text = decomposed("TM. UỶ BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Thị Bích")
    return saved(document)


def repacked(data, replace=(), drop=(), add=()):
    """The archive again with entries replaced, dropped and added: ``{name: bytes}``."""
    replace, add = dict(replace), dict(add)
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename not in drop:
                new.writestr(entry.filename, replace.get(entry.filename, old.read(entry)))
        for name, content in add.items():
            new.writestr(name, content)
    return stream.getvalue()
