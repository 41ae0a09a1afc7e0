// For TypeScript from version 6 on, which wants a declaration for what is imported only for its effect.
export {};
