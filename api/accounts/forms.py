"""Forms of django-allauth whose own words have no Vietnamese."""

from typing import Any

from allauth.account.forms import ChangePasswordForm, PasswordVerificationMixin

from api.accounts.wording import word


class ChangePassword(ChangePasswordForm):
    """The present password, and a new one twice."""

    def clean(self) -> Any:
        """The same password both times, else said in the page's language."""
        cleaned = super(PasswordVerificationMixin, self).clean()
        first, second = self.cleaned_data.get("password1"), self.cleaned_data.get("password2")
        if first and second and first != second:
            self.add_error("password2", word("different_passwords"))
        return cleaned
