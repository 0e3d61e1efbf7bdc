from tests.isolation.staging import stage

__all__ = ["stage"]
