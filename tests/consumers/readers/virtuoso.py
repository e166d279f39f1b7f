"""virtuoso.py FILE QUERY...: a server of its own loads FILE and answers."""
import json
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

name, *queries = sys.argv[1:]
here = pathlib.Path().resolve()


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def isql(port, command):
    done = subprocess.run(
        ["isql-vt", f"127.0.0.1:{port}", "dba", "dba", "VERBOSE=OFF",
         "BANNER=OFF", "PROMPT=OFF", "CSV=ON", f"EXEC={command}"],
        capture_output=True, check=False)
    if done.returncode != 0 or b"*** Error" in done.stderr:
        raise RuntimeError(done.stderr.decode(errors="replace"))
    return done.stdout.decode()


def version():
    found = subprocess.run(["virtuoso-t", "-?"], capture_output=True,
                           check=False)
    return re.search(r"Version (\S+)", found.stderr.decode()).group(1)


def ask(query):
    """Rows of {"type", "value"} by the protocol of SPARQL."""
    fields = {"query": query, "default-graph-uri": "urn:g",
              "format": "application/sparql-results+json"}
    address = (f"http://127.0.0.1:{web}/sparql?"
               + urllib.parse.urlencode(fields))
    with urllib.request.urlopen(address) as answer:
        found = json.load(answer)
    return [[row[name] for name in found["head"]["vars"]]
            for row in found["results"]["bindings"]]


with tempfile.TemporaryDirectory() as folder:
    port = free_port()
    web = free_port()
    (pathlib.Path(folder) / "v.ini").write_text(f"""
[Database]
DatabaseFile = {folder}/v.db
TransactionFile = {folder}/v.trx
ErrorLogFile = {folder}/v.log
LockFile = {folder}/v.lck
xa_persistent_file = {folder}/v.pxa
[TempDatabase]
DatabaseFile = {folder}/t.db
TransactionFile = {folder}/t.trx
[Parameters]
ServerPort = 127.0.0.1:{port}
DirsAllowed = {here}
NumberOfBuffers = 10000
[HTTPServer]
ServerPort = 127.0.0.1:{web}
""")
    server = subprocess.Popen(["virtuoso-t", "+configfile", f"{folder}/v.ini",
                               "+foreground"], cwd=folder,
                              stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL)
    try:
        for _ in range(240):
            try:
                isql(port, "SELECT 1;")
                break
            except RuntimeError:
                time.sleep(0.5)
        isql(port, f"ld_dir('{here}', '{name}', 'urn:g'); rdf_loader_run();")
        # ll_state is 2 even where the loader has failed.
        errors = isql(port, "SELECT ll_error FROM DB.DBA.load_list "
                            "WHERE ll_error IS NOT NULL;")
        print(json.dumps({
            "consumer": "Virtuoso " + version(),
            "errors": errors.strip(),
            "triples": ask("SELECT ?s ?p ?o FROM <urn:g> { ?s ?p ?o }"),
            "answers": [[[cell["value"] for cell in row] for row in ask(query)]
                        for query in queries]}))
    finally:
        server.terminate()
        server.wait()
