import type { ReactElement } from "react";
import { Navigate, Route, Routes } from "react-router";
import { ChangePasswordPage } from "./pages/ChangePasswordPage.tsx";
import { NotFoundPage } from "./pages/NotFoundPage.tsx";
import { SignInPage } from "./pages/SignInPage.tsx";
import { RequireSession } from "./session/RequireSession.tsx";

/** Every address of the portal. */
export function App(): ReactElement {
  return (
    <Routes>
      {/* Who is signed out is led on to /sign-in from there. */}
      <Route index element={<Navigate to="/settings/change-password" replace />} />
      <Route path="/sign-in" element={<SignInPage />} />
      <Route element={<RequireSession />}>
        <Route path="/settings" element={<Navigate to="/settings/change-password" replace />} />
        <Route path="/settings/change-password" element={<ChangePasswordPage />} />
      </Route>
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
