"""Pages for operators at ``/admin/``: platform and reference tables; no tenant's row is opened there."""
