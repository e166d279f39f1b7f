"use strict";
// Words and numbers.

/// As names are compared: without accents and case.
const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const shortened = (text, most) => {
  const letters = [...text];
  return letters.length > most ? letters.slice(0, most - 1).join("") + "…" : text;
};

const counted = (number, one, many = one + "s") =>
  `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

const spaced = word => word.replace(/_/g, " ");

/// "GeopoliticalEntity" is "Geopolitical entity".
const typeWords = type =>
  type.replace(/(?<=.)[A-Z]/g, letter => " " + letter.toLowerCase());
