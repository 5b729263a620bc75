// `npm run bench` asks every question, `npm run bench -- kernels` one: each is a file beside this one.
const questions = ['kernels', 'networks', 'training', 'roofline', 'bits', 'lighthouse'];

const asked = process.argv[2] ? [process.argv[2]] : questions;
const unknown = asked.filter((name) => !questions.includes(name));
if (unknown.length > 0) throw new Error(`unknown question: ${unknown}; known: ${questions.join(', ')}`);
for (const name of asked) await import(`./${name}.mjs`);
