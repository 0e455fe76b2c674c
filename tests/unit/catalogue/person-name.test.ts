import { expect, test } from 'vitest';
import { creditedNames, parsePersonName } from '../../../src/catalogue/person-name.ts';
import { entryOf } from '../entry-of.ts';

test.each([
  ['Mark Sandler', 'Sandler', 'Mark', ''],
  ['Nicholas D. Lane', 'Lane', 'Nicholas D.', ''],
  ['Laurens van der Maaten', 'van der Maaten', 'Laurens', ''],
  ['Fernando de la Torre', 'de la Torre', 'Fernando', ''],
  ['Luc Van Gool', 'Van Gool', 'Luc', ''],
  ['Le Song', 'Song', 'Le', ''],
  ['Quoc V. Le', 'Le', 'Quoc V.', ''],
  ['Sammy Davis Jr.', 'Davis', 'Sammy', 'Jr.'],
  ['Sammy Davis, Jr.', 'Davis', 'Sammy', 'Jr.'],
  ['King, Jr., Martin Luther', 'King', 'Martin Luther', 'Jr.'],
  ['García Márquez, Gabriel', 'García Márquez', 'Gabriel', ''],
  ['van der Maaten, Laurens', 'van der Maaten', 'Laurens', ''],
  ['Antti Ylä-Jääski', 'Ylä-Jääski', 'Antti', ''],
  ['Pelé, Jr.', 'Pelé, Jr.', '', ''],
  ['王小明', '王小明', '', ''],
  ['Xilinx, Inc.', 'Xilinx, Inc.', '', ''],
  ['The Khronos Group', 'The Khronos Group', '', ''],
])('takes %s apart', (author, family, given, suffix) => {
  expect(parsePersonName(author)).toEqual({ family, given, suffix });
});

test('does not take an author apart who is one of the entry’s organizations', () => {
  const entry = entryOf('tutorials/opencl', {
    authors: ['Bristol University HPC', 'Simon McIntosh-Smith'],
    organizations: ['Bristol University HPC'],
  });
  expect(creditedNames(entry).map(({ family }) => family)).toEqual([
    'Bristol University HPC',
    'McIntosh-Smith',
  ]);
});

test('credits software to its organizations, and a paper to nobody but its authors', () => {
  const organizations = ['Arm Software'];
  const names = (id: string) => creditedNames(entryOf(id, { organizations }));
  expect(names('libraries/arm-nn')).toEqual([{ family: 'Arm Software', given: '', suffix: '' }]);
  expect(names('papers/unsigned')).toEqual([]);
});
