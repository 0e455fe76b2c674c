import { z } from 'zod';
import { line, slug } from './parts.ts';

/** One category: an ordered place where entries of a kind are listed. */
export const categorySchema = z.strictObject({
  id: slug.meta({
    description: 'The id in addresses and front matter.',
    examples: ['quantization'],
  }),
  title: line.meta({ description: 'The name on pages.', examples: ['Quantization'] }),
  description: line.meta({
    description: 'What belongs here, in one to three sentences.',
    examples: ['Representing weights and activations with fewer bits.'],
  }),
});

const categoryList = z.array(categorySchema).min(1);

/** `content/categories.yaml`: the categories of each kind, in reading order. */
export const categoriesSchema = z.strictObject({
  papers: categoryList.meta({ description: 'Categories of papers.', examples: [[]] }),
  libraries: categoryList.meta({ description: 'Categories of libraries.', examples: [[]] }),
  tutorials: categoryList.meta({ description: 'Categories of tutorials.', examples: [[]] }),
  tools: categoryList.meta({ description: 'Categories of tools.', examples: [[]] }),
});

export type Category = z.output<typeof categorySchema>;
export type Categories = z.output<typeof categoriesSchema>;
