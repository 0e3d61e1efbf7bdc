"""The list of every table: each stands in exactly one (DESIGN section 4), else the build fails."""

from django.apps import apps

from tenants.models.base import TableList

#: Tables of libraries; they name no list themselves. All are needed before a scope exists.
LIBRARY_TABLES: dict[str, TableList] = {
    "account_emailaddress": TableList.PLATFORM,
    "account_emailconfirmation": TableList.PLATFORM,
    "auth_group": TableList.PLATFORM,
    "auth_group_permissions": TableList.PLATFORM,
    "auth_permission": TableList.PLATFORM,
    "django_admin_log": TableList.PLATFORM,
    "django_content_type": TableList.PLATFORM,
    "django_migrations": TableList.PLATFORM,
    "django_session": TableList.PLATFORM,
    "guardian_groupobjectpermission": TableList.PLATFORM,
    "guardian_userobjectpermission": TableList.PLATFORM,
    "mfa_authenticator": TableList.PLATFORM,
    "oauth2_provider_devicegrant": TableList.PLATFORM,
    "procrastinate_events": TableList.PLATFORM,
    "procrastinate_jobs": TableList.PLATFORM,
    "procrastinate_periodic_defers": TableList.PLATFORM,
    "procrastinate_workers": TableList.PLATFORM,
    "socialaccount_socialaccount": TableList.PLATFORM,
    "socialaccount_socialapp": TableList.PLATFORM,
    "socialaccount_socialtoken": TableList.PLATFORM,
    "tenants_cache": TableList.PLATFORM,
    "tenants_user_groups": TableList.PLATFORM,
    "tenants_user_user_permissions": TableList.PLATFORM,
    "usersessions_usersession": TableList.PLATFORM,
}


def tables() -> dict[str, TableList]:
    """Every table that is known, with its list: the models' own declarations and the libraries'."""
    declared = {model._meta.db_table: model.table_list for model in apps.get_models() if hasattr(model, "table_list")}
    return {**declared, **LIBRARY_TABLES}
