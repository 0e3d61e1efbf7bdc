"""The OpenAPI document and two readers of it, from this server alone: no address outside."""

from drf_spectacular.views import SpectacularAPIView, SpectacularRedocView, SpectacularSwaggerSplitView
from rest_framework.renderers import TemplateHTMLRenderer


class SchemaView(SpectacularAPIView):
    """The OpenAPI document, as YAML or JSON."""

    authentication_classes = ()
    permission_classes = ()


class DocsView(SpectacularSwaggerSplitView):
    """Swagger UI; its script is an answer of its own, since the content security policy allows none inside a page."""

    authentication_classes = ()
    permission_classes = ()
    renderer_classes = [TemplateHTMLRenderer]  # noqa: RUF012 - the base declares a plain list


class RedocView(SpectacularRedocView):
    """ReDoc, with a template of ours: the stock one asks for web fonts from outside."""

    authentication_classes = ()
    permission_classes = ()
    renderer_classes = [TemplateHTMLRenderer]  # noqa: RUF012 - the base declares a plain list
    template_name = "redoc.html"
