"""Everything under ``/api/v1/``."""

from django.urls import include, path

from api.accounts.authorize import AuthorizeView
from api.v1.documents import DocsView, RedocView, SchemaView
from api.v1.token import RevokeView, TokenView

urlpatterns = [
    path("schema/", SchemaView.as_view(), name="schema"),
    path("docs/", DocsView.as_view(url_name="schema")),
    path("redoc/", RedocView.as_view(url_name="schema")),
    path("authorize/", AuthorizeView.as_view(), name="authorize"),
    path("token/", TokenView.as_view(), name="token"),
    path("revoke/", RevokeView.as_view(), name="revoke"),
    path("", include("api.v1.tenants.urls")),
    path("", include("api.v1.plans.urls")),
    path("", include("api.v1.reporting.urls")),
]
