"""The WSGI application that the server runs."""

import os

from django.core.wsgi import get_wsgi_application

from api.startup import refuse_unsafe_start

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "api.settings")

application = get_wsgi_application()
refuse_unsafe_start()
