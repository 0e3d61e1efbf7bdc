"""Files of people, as spreadsheet programs write them."""

import io

import openpyxl
from django.core.files.uploadedfile import SimpleUploadedFile

HEADINGS = ["Tên đăng nhập", "Họ và tên", "Vai trò", "Chức danh", "Từ ngày", "Đến ngày"]
LE_HOA = ["le.hoa", "Lê Thị Hoa", "Văn phòng UBND", "Công chức Địa chính", "01/03/2026", ""]
MAI = ["tran.mai", "Trần Mai", "viewer", "", "", "31/12/2030"]


def csv_of(*rows, headings=HEADINGS, delimiter=","):
    return "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in [headings, *rows])


def xlsx_of(*rows, headings=HEADINGS):
    workbook = openpyxl.Workbook()
    for row in [headings, *rows]:
        workbook.active.append(row)
    held = io.BytesIO()
    workbook.save(held)
    return held.getvalue()


def upload(world, content, query="", role="unit_admin", code="91", name="nguoi.csv"):
    data = content.encode() if isinstance(content, str) else content
    file = SimpleUploadedFile(name, data)
    return world.client(role, code).post(world.url(code, f"people/import/{query}"), {"file": file})
