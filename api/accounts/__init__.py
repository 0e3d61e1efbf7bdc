"""People's sign-in: the pages of django-allauth in our words, the authorisation of front-ends, CORS."""
