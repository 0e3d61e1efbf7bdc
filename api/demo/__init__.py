"""The demonstration: thị xã Hồng Lĩnh's quý I/2024, played over HTTP against a real server (``manage.py demo``)."""
