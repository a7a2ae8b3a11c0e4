'use client';
// Stores the token on a page of the desk that has no text.
import { useEffect } from 'react';
import { takeToken } from './token.ts';

export function RememberToken() {
  useEffect(() => {
    takeToken();
  }, []);
  return null;
}
