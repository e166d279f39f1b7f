// Makes drawing.js of cytoscape.js and all that it imports, and puts the licence
// of every package that is in it at its head.
import {readFileSync, readdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const result = await build({
  entryPoints: [join(here, "cytoscape.js")],
  absWorkingDir: here,
  bundle: true,
  minify: true,
  charset: "utf8",
  format: "iife",
  globalName: "drawing",
  legalComments: "none",  // The whole licences follow.
  metafile: true,
  target: "es2020",
  write: false,
});
const packages = new Set();
for (const file of Object.keys(result.metafile.inputs)) {
  const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file);
  if (name) packages.add(name[1]);
}
const notices = [...packages].sort().map(name => {
  const folder = join(here, "node_modules", name);
  const file = readdirSync(folder).find(one => /^licen[cs]e/i.test(one));
  if (!file) throw new Error(`${name} has no licence file`);
  const {version} = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return `${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}`;
});
const head = notices.join("\n\n").replaceAll("*/", "* /");
const code = result.outputFiles[0].text.replaceAll("</s", "<\\/s");
writeFileSync(join(here, "drawing.js"), `/*! ${head}\n*/\n${code}`);
