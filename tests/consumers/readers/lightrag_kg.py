"""insert_custom_kg(), with vectors and answers that need no network; then what
LightRAG finds when it opens its folder anew."""
import asyncio
import hashlib
import importlib.metadata
import json
import tempfile

import numpy
from lightrag import LightRAG
from lightrag.utils import EmbeddingFunc, Tokenizer, normalize_entity_name


class Letters:
    """A token a letter."""

    def encode(self, content):
        return [ord(one) for one in content]

    def decode(self, tokens):
        return "".join(map(chr, tokens))


async def embed(texts):
    return numpy.array([[byte / 255 for byte in
                         hashlib.sha256(one.encode()).digest()[:8]]
                        for one in texts])


async def answer(prompt, **_):
    raise RuntimeError("nobody asks")


async def opened(folder):
    rag = LightRAG(working_dir=folder, llm_model_func=answer,
                   tokenizer=Tokenizer("letters", Letters()),
                   embedding_func=EmbeddingFunc(
                       embedding_dim=8, max_token_size=100000, func=embed))
    await rag.initialize_storages()
    return rag


async def main(folder):
    rag = await opened(folder)
    with open("g.lightrag.json", encoding="utf-8") as file:
        names = [one["entity_name"] for one in json.load(file)["entities"]]
        file.seek(0)
        await rag.ainsert_custom_kg(json.load(file))
    await rag.finalize_storages()

    rag = await opened(folder)
    graph = rag.chunk_entity_relation_graph
    nodes = await graph.get_all_nodes()
    edges = await graph.get_all_edges()
    chunks = rag.text_chunks._data  # pylint: disable=protected-access
    return {"consumer": "LightRAG " + importlib.metadata.version("lightrag-hku"),
            "nodes": [{"id": one["id"], "description": one["description"]}
                      for one in nodes],
            "names": {one: normalize_entity_name(one) for one in names},
            "edges": edges,
            "chunks": [one["content"] for one in chunks.values()]}


with tempfile.TemporaryDirectory() as scratch:
    print("\n" + json.dumps(asyncio.run(main(scratch)), default=str))
