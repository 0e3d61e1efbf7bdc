"""What units are called in official files."""

import pytest

from reporting.exporting.names import committee, place


@pytest.mark.parametrize(
    ("name", "called", "where"),
    [
        ("Phường Trung Lương", "UBND phường Trung Lương", "Trung Lương"),
        ("Thị xã Hồng Lĩnh", "UBND thị xã Hồng Lĩnh", "Hồng Lĩnh"),
        ("Xã Thuận Lộc", "UBND xã Thuận Lộc", "Thuận Lộc"),
        ("Đặc khu Phú Quốc", "UBND đặc khu Phú Quốc", "Phú Quốc"),
        ("Xãng", "UBND xãng", "Xãng"),
    ],
)
def test_names(name, called, where):
    assert (committee(name), place(name)) == (called, where)


def test_without_a_receiver():
    assert committee("") == ""
