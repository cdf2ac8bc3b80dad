from deploy.demo.bahan import Bahan


def susun(slug: str) -> Bahan:
    raise NotImplementedError(slug)
