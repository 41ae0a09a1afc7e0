import ts from "typescript";
import type { Described, Member } from "./Described.ts";

// TypeScript 6, which has an API: the one that the workspace compiles with has none.

const options: ts.CompilerOptions = {
  jsx: ts.JsxEmit.ReactJSX,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  strict: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  customConditions: ["@rekey/source"],
  skipLibCheck: true,
};

/**
 * Reads every exported function of some files: what it takes and gives, and what is said of it in the source.
 *
 * @param files - absolute paths; all are read as one program, which takes some seconds
 * @returns by file, in the order of the source
 */
export function readFunctions(files: readonly string[]): ReadonlyMap<string, readonly Described[]> {
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  return new Map(
    files.map((file) => {
      const source = program.getSourceFile(file);
      const module = source && checker.getSymbolAtLocation(source);
      if (!source || !module) throw new Error(`${file} is no module.`);
      const symbols = checker.getExportsOfModule(module).map((it) => resolve(checker, it));
      return [file, symbols.flatMap((it) => describe(checker, it))];
    }),
  );
}

function resolve(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function describe(checker: ts.TypeChecker, symbol: ts.Symbol): Described[] {
  const declaration = symbol.valueDeclaration;
  if (!declaration || !ts.isFunctionDeclaration(declaration)) return [];
  const signature = checker.getSignatureFromDeclaration(declaration);
  if (!signature) return [];
  const throws = ts
    .getJSDocTags(declaration)
    .filter(({ tagName }) => tagName.text === "throws")
    .map(({ comment }) => plain(ts.getTextOfJSDocComment(comment) ?? ""));
  return [
    {
      name: symbol.name,
      text: textOf(checker, symbol),
      throws,
      takes: signature.parameters
        .map((it) => membersOf(checker, checker.getTypeOfSymbol(it), declaration))
        .filter(({ length }) => length > 0),
      gives: membersOf(checker, signature.getReturnType(), declaration),
    },
  ];
}

function membersOf(checker: ts.TypeChecker, type: ts.Type, at: ts.Node): Member[] {
  const own = checker.getNonNullableType(type);
  return checker.getPropertiesOfType(own).flatMap((property) => {
    const declaration = property.declarations?.[0];
    // What is of the platform or of React needs no words here.
    if (!declaration || declaration.getSourceFile().fileName.includes("/node_modules/")) return [];
    const isOptional = Boolean(property.flags & ts.SymbolFlags.Optional);
    return [
      {
        name: property.name,
        type: typeOf(checker, declaration, property, at),
        isOptional,
        text: textOf(checker, property),
      },
    ];
  });
}

/** As it is written, where it is; TypeScript would spell out every union. */
function typeOf(checker: ts.TypeChecker, declaration: ts.Declaration, property: ts.Symbol, at: ts.Node): string {
  const written = ts.isPropertySignature(declaration) ? declaration.type?.getText() : undefined;
  const text = written ?? checker.typeToString(checker.getTypeOfSymbolAtLocation(property, at));
  return text
    .replace(/\s+/g, " ")
    .replace(/^\| /, "")
    .replace(/ \| undefined$/, "");
}

function textOf(checker: ts.TypeChecker, symbol: ts.Symbol): string {
  return plain(ts.displayPartsToString(symbol.getDocumentationComment(checker)));
}

function plain(text: string): string {
  return text
    .replace(/\{@link ([^}]+)\}/g, "`$1`")
    .replace(/\s+/g, " ")
    .trim();
}
