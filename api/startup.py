"""What must hold before the program serves anybody; it refuses to start otherwise, and says why."""

from django.conf import settings
from django.db import connection

_ROLE = """
SELECT r.rolname, r.rolsuper, r.rolbypassrls,
       EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p')),
       EXISTS (SELECT FROM pg_auth_members m JOIN pg_class c ON c.relowner = m.roleid WHERE m.member = r.oid)
  FROM pg_roles r WHERE r.rolname = current_user
"""


class UnsafeStart(SystemExit):
    """The program must not serve under these conditions."""


def refuse_unsafe_start() -> None:
    """Check the database role and the clocks.

    Raises:
        UnsafeStart: the role owns tables, is a superuser or bypasses row-level security, or production stores a
            shifted clock.
    """
    with connection.cursor() as cursor:
        cursor.execute(_ROLE)
        name, superuser, bypass, owner, member = cursor.fetchone()
        if superuser or bypass or owner or member:
            message = (
                f"Vai trò cơ sở dữ liệu {name} sở hữu bảng hoặc bỏ qua bảo mật theo hàng; hãy dùng vai trò ứng dụng "
                f"(DATABASE_URL).\nThe database role {name} owns tables or bypasses row-level security; use the "
                "application's role (DATABASE_URL)."
            )
            raise UnsafeStart(message)
        if settings.PRODUCTION:
            cursor.execute("SELECT count(*) FROM tenants_unit WHERE clock_shift IS NOT NULL")
            (shifted,) = cursor.fetchone()
            if shifted:
                message = (
                    f"{shifted} đơn vị có đồng hồ bị dời: đây là dữ liệu trình diễn, không chạy ở chế độ vận hành.\n"
                    f"{shifted} units have a shifted clock: this is demonstration data, production refuses it."
                )
                raise UnsafeStart(message)
    connection.close()
