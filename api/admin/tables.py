"""What operators see: every reference table to read, and accounts, which they may close and open."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.apps import apps
from django.contrib.admin import ModelAdmin
from django.http import HttpRequest

from api.admin.site import site
from tenants.audit import Operation, record_account
from tenants.models import Application, Membership, User
from tenants.models.base import TableList

__all__ = ["AccountTable", "ApplicationTable", "MembershipTable", "Readable", "site"]

if TYPE_CHECKING:
    from django.db.models import Model

    Admin = ModelAdmin[Model]
else:
    Admin = ModelAdmin


class Readable(Admin):
    """Rows to read: the program's database role may not write reference tables anyway."""

    actions = None
    list_per_page = 50
    #: Columns that never stand on a page.
    secret: ClassVar[frozenset[str]] = frozenset()

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Every column that is no secret."""
        return [field.name for field in self.model._meta.fields if field.name not in self.secret]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """All of them."""
        return self.get_fields(request, obj)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """The site decided already."""
        return True

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The site decided already."""
        return True

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False


class AccountTable(Readable):
    """Accounts: closing one takes effect on its next request."""

    secret = frozenset({"password"})
    list_display = ("username", "full_name", "is_active", "is_staff", "last_login")
    search_fields = ("username", "full_name")
    list_filter = ("is_active", "is_staff")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """All but whether it is open."""
        return [name for name in self.get_fields(request, obj) if name != "is_active"]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Any account but the operator's own."""
        return obj is None or obj.pk != request.user.pk

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Close or open the account, and note it in its units."""
        super().save_model(request, obj, form, change)
        if "is_active" in form.changed_data:
            what = Operation.ACCOUNT_OPENED if obj.is_active else Operation.ACCOUNT_CLOSED
            request_id = getattr(request, "request_id", "")
            record_account(obj.pk, what, by=request.user.pk, client="admin", request_id=request_id)  # type: ignore[arg-type]  # site.py let a person in


class MembershipTable(Readable):
    """Who holds which role where; given and ended by units' administrators."""

    list_display = ("user", "role", "unit", "valid", "accepted_at")
    list_select_related = ("user", "unit")
    search_fields = ("user__username",)
    list_filter = ("role",)


class ApplicationTable(Readable):
    """Registered front-ends and machines."""

    secret = frozenset({"client_secret"})
    list_display = ("name", "client_id", "client_type", "authorization_grant_type")
    search_fields = ("name", "client_id")


site.register(User, AccountTable)
site.register(Membership, MembershipTable)
site.register(Application, ApplicationTable)
for model in apps.get_models():
    if getattr(model, "table_list", None) is TableList.REFERENCE:
        site.register(model, Readable)
