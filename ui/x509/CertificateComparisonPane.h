// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/x509/CertificateFile.h"
#include "models/tables/ListTableModel.h"
#include "models/x509/CertificateDifferences.h"
#include "ui/widgets/Card.h"

#include <functional>
#include <memory>

class QPlainTextEdit;

namespace gatehouse
{
class Banner;
class FilePassword;
class HouseTable;
class StatusChip;

/// Two certificates side by side: whether they are one, have one key and one issuer, in words; then field by field,
/// each marked as the same or not. Files are read by another process, which ends with the file that it was for.
class CertificateComparisonPane : public Card
{
    Q_OBJECT

public:
    explicit CertificateComparisonPane(QWidget *parent = nullptr);

    /// `file` is where it is from.
    void setFirst(const CertificateDescription &certificate, const QString &file);
    void compareWith(const CertificateDescription &certificate, const QString &file);
    /// With the certificate that a file is for: the first that is nobody's issuer.
    void compareWith(const CertificateSource &source);
    /// Ends reading.
    void clear();

Q_SIGNALS:
    void closed();

private:
    QWidget *makeSentences();
    QWidget *makeValues();
    QVariant cell(const CertificateDifference &field, const QString &text, int role) const;
    void read(const Secret &password);
    void showSecond(const CertificateDescription &certificate, const QString &file);
    void showComparison();
    void showValues();
    void setCompared(bool compared);

    CertificateDescription m_first;
    CertificateDescription m_second;
    QString m_firstFile;
    CertificateSource m_source;                      ///< of the second, read again when a password is given for it
    std::unique_ptr<InspectionProcess> m_inspection; ///< of the second
    Label *m_names;
    Banner *m_banner;
    FilePassword *m_password;
    QWidget *m_compared; ///< everything that there is only with a second
    ListTableModel<CertificateDifference> *m_model;
    HouseTable *m_table;
    struct Sentence {
        StatusChip *chip = nullptr;
        Label *text = nullptr;
    };
    Sentence m_certificate;
    Sentence m_key;
    Sentence m_issuer;
    QPlainTextEdit *m_firstValue = nullptr;
    QPlainTextEdit *m_secondValue = nullptr;
};

} // namespace gatehouse
