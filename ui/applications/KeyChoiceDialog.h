// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/x509/CertificateGenerator.h"

#include <QDialog>

class QComboBox;

namespace gatehouse
{

/// Make next certificate…: of which kind its key is to be.
class KeyChoiceDialog : public QDialog
{
    Q_OBJECT

public:
    /// `present` is the Signature Algorithm that is in use now.
    KeyChoiceDialog(const QString &present, const QString &provider, QWidget *parent);

    KeyKind kind() const;

private:
    QComboBox *m_kind;
};

} // namespace gatehouse
