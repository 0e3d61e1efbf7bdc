"""A sound plan as rows of texts: read from any kind of file it has no findings but those that each file adds."""

from tests.plans.documents import HEADINGS

AUTHORITY = "ỦY BAN NHÂN DÂN\nPHƯỜNG ĐẬU LIÊU\nSố: 07/KH-UBND"
MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐậu Liêu, ngày 03 tháng 01 năm 2025"
KIND, SUBJECT = "KẾ HOẠCH", "Kiểm soát thủ tục hành chính năm 2025"
BASIS = "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;"
ANNEX = ("PHỤ LỤC I", "NHIỆM VỤ")
RECIPIENTS = "Nơi nhận:\n- UBND thị xã;\n- Lưu: VT."
SIGNATURE = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Thị Bích"

FIRST = ("1", "Rà soát thủ tục hành chính", "Văn phòng UBND", "Công chức Tư pháp - Hộ tịch", "Báo cáo", "Quý II")
SECOND = ("2", "Niêm yết công khai", "Bộ phận Tiếp nhận và Trả kết quả", "Văn phòng UBND", "Danh mục", "Tháng 3")
ROWS = (HEADINGS, FIRST, SECOND)


def changed(row, **texts):
    """The row with other texts: ``changed(FIRST, content="")``."""
    columns = ("number", "content", "leads", "coordinators", "product", "schedule")
    return tuple(texts.get(column, text) for column, text in zip(columns, row, strict=True))
